import { useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { Finding } from "../../../src/modules/reports/finding.ts";
import type { MapDrawing } from "./editing/map-drawing.ts";
import { type EntryMethod, methodOf } from "./entry/entry-method.ts";
import { EntryTabs } from "./entry/entry-tabs.tsx";
import { BaseMap } from "./map/base-map.tsx";
import { MapEditing } from "./map/map-editing.tsx";
import styles from "./shape-editor-panel.module.css";
import { positionsIn, type ShapeValue } from "./shape-value.ts";
import { useShapeEditor } from "./use-shape-editor.ts";
import type { ShapeHistory } from "./use-shape-history.ts";

export interface ShapeEditorPanelProps {
  readonly shape: "ground" | "point";
  readonly label: string;
  readonly value: ShapeValue | undefined;
  readonly history: ShapeHistory;
  readonly findings: readonly Finding[];
  readonly date: string | undefined;
  readonly hazardCode: string | undefined;
}

/** The open editor: the map, and beside it the ways of entry; on a phone the map above. */
export function ShapeEditorPanel({ shape, label, value, history, findings, date, hazardCode }: ShapeEditorPanelProps) {
  const intl = useIntl();
  const editor = useShapeEditor(shape, value, history);
  const [method, setMethod] = useState<EntryMethod>(() => methodOf(value));
  const [isTakenOver, setTakenOver] = useState(false);
  const [drawing, setDrawing] = useState<MapDrawing>();
  const panel = useRef<HTMLDivElement>(null);
  useUndoKeys(panel, history);
  const given = methodOf(value);
  const isGuarded = value !== undefined && given !== "drawn" && !isTakenOver;
  const choose = (next: EntryMethod) => {
    editor.tool?.cancelled?.();
    setDrawing(undefined);
    setTakenOver(false);
    setMethod(next);
  };
  const shown = drawing?.positions ?? positionsIn(value);
  return (
    <div className={styles.panel} ref={panel}>
      <div className={styles.map}>
        <BaseMap
          label={intl.formatMessage({ id: "geometry.map" }, { label })}
          hazardCode={hazardCode}
          positions={shown}
        >
          {(map, places) => (
            <MapEditing {...{ map, places, editor, findings, drawing }} isEditable={method === "drawn" && !isGuarded} />
          )}
        </BaseMap>
      </div>
      <EntryTabs
        {...{ editor, findings, date, method, choose, isGuarded, show: setDrawing }}
        takeOver={() => setTakenOver(true)}
      />
    </div>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z anywhere in the editor, except where somebody types: there they are the field's own. */
function useUndoKeys(panel: React.RefObject<HTMLDivElement | null>, history: ShapeHistory): void {
  const latest = useRef(history);
  useEffect(() => {
    latest.current = history;
  });
  useEffect(() => {
    const element = panel.current;
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, [panel]);
}
