import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useLayoutEffect, useRef } from "react";
import { cornersAt, positionAt, stepped } from "../editing/ring-edit.ts";
import type { ShapeEditor } from "../use-shape-editor.ts";
import { nudged } from "./nudge.ts";
import { rounded } from "./pointer-place.ts";

const pan: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-100, 0],
  ArrowRight: [100, 0],
  ArrowUp: [0, -100],
  ArrowDown: [0, 100],
};

interface CanvasKeys {
  readonly editor: ShapeEditor;
  readonly isEditable: boolean;
  /** Ends the line that is being drawn, as it stands. */
  readonly finish: () => void;
  /** Takes back its last corner. */
  readonly takeBack: () => void;
}

/** Keys while the map has the focus. Each that is understood stays here: the page has meanings of its own for some. */
export function useCanvasKeys(map: MapLibre, keys: CanvasKeys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const canvas = map.getCanvas();
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!pressed(map, event, latest.current)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    canvas.addEventListener("keydown", listen);
    return () => canvas.removeEventListener("keydown", listen);
  }, [map]);
}

/** Whether the key meant something. */
function pressed(map: MapLibre, { key, shiftKey }: KeyboardEvent, keys: CanvasKeys): boolean {
  const { editor, isEditable, finish, takeBack } = keys;
  const { tool, selected, select } = editor;
  const move = pan[key];
  if (tool !== undefined && key === "Escape") tool.cancelled?.();
  else if (tool !== undefined && key === "Enter") finish();
  else if (tool !== undefined && key === "Backspace") takeBack();
  else if (tool === undefined && isEditable && nudgedBy(editor, key, shiftKey)) return true;
  else if (move !== undefined) map.panBy([...move], { duration: 120 });
  else if (key === "+" || key === "=") map.zoomIn();
  else if (key === "-") map.zoomOut();
  else if (tool !== undefined) return false;
  else if (key === "Escape" && selected !== undefined) select(undefined);
  else if ((key === "j" || key === "k") && editor.ground.length > 0) step(editor, key === "j" ? 1 : -1);
  else if (isEditable && selected !== undefined) return changed(editor, key);
  else return false;
  return true;
}

function nudgedBy(editor: ShapeEditor, key: string, isFar: boolean): boolean {
  const { selected, ground, point, shape } = editor;
  const from = shape === "point" ? point : selected && positionAt(ground, selected);
  const to = from && nudged(from, key, isFar);
  if (to === undefined) return false;
  const mergeKey = `nudge:${selected?.part}/${selected?.ring}/${selected?.vertex}`;
  if (shape === "point") editor.movePoint(to, mergeKey);
  else if (selected !== undefined) editor.apply({ kind: "move", at: selected, to }, mergeKey);
  return true;
}

function step({ ground, selected, select }: ShapeEditor, by: number): void {
  select(selected === undefined ? { part: 0, ring: 0, vertex: 0 } : stepped(ground, selected, by));
}

function changed(editor: ShapeEditor, key: string): boolean {
  const { selected: at, ground, apply, select } = editor;
  if (at === undefined) return false;
  if (key === "Delete" || key === "Backspace") {
    apply({ kind: "delete", at });
    return true;
  }
  if (key !== "i" && key !== "Insert") return false;
  const corners = cornersAt(ground, at);
  const [here, there] = [corners[at.vertex], corners[(at.vertex + 1) % corners.length]];
  if (here === undefined || there === undefined) return false;
  const next = { ...at, vertex: at.vertex + 1 };
  apply({ kind: "insert", at: next, to: rounded([(here[0] + there[0]) / 2, (here[1] + there[1]) / 2]) });
  select(next);
  return true;
}
