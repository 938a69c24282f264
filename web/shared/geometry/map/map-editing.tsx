import type { Map as MapLibre } from "maplibre-gl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Finding } from "../../../../src/modules/reports/finding.ts";
import type { ShapeEditor } from "../use-shape-editor.ts";
import type { BarAndFoot } from "./base-map.tsx";
import { DrawingActs } from "./drawing-acts.tsx";
import { DrawingPreview } from "./drawing-preview.tsx";
import { FindingMarks } from "./finding-marks.tsx";
import { MapFoot } from "./map-foot.tsx";
import { MapTools } from "./map-tools.tsx";
import { PointOverlay } from "./point-overlay.tsx";
import { ShapeOverlay } from "./shape-overlay.tsx";
import { useBringPlace } from "./use-bring-place.ts";
import { useCanvasKeys } from "./use-canvas-keys.ts";
import { useSnap } from "./use-snap.ts";
import { type Drawn, useTerraDraw } from "./use-terra-draw.ts";

interface MapEditingProps {
  readonly map: MapLibre;
  readonly places: BarAndFoot;
  readonly editor: ShapeEditor;
  readonly findings: readonly Finding[];
  /** Corners may be taken hold of: not while the shape is what was typed. */
  readonly isEditable: boolean;
  /** What else a way of entry draws: legs, a closing error. */
  readonly children?: ((map: MapLibre) => ReactNode) | undefined;
}

/** All that lies over the map while a shape is edited. */
export function MapEditing({ map, places: { bar, foot }, editor, findings, isEditable, children }: MapEditingProps) {
  const { ground, point, tool, selected, select, shape } = editor;
  const [drawn, setDrawn] = useState<Drawn>();
  const snapTo = useSnap(map, ground);
  const corners = useRef<Drawn["corners"]>([]);
  const note = (next: Drawn) => {
    setDrawn(next);
    if (next.corners.length !== corners.current.length) tool?.drawn?.(next.corners);
    corners.current = next.corners;
  };
  const finished = (all: Drawn["corners"]) => {
    setDrawn(undefined);
    corners.current = [];
    tool?.finished(all);
  };
  const takeBack = useTerraDraw(map, { pen: tool?.pen, snapTo, drawn: note, finished });
  const canEdit = isEditable && tool === undefined;
  const finish = () => finished(corners.current);
  useCanvasKeys(map, { editor, isEditable: canEdit, finish, takeBack });
  useBringPlace(map, editor);
  const isDrawing = tool !== undefined;
  useEffect(() => {
    if (isDrawing) map.getCanvas().focus();
  }, [map, isDrawing]);
  const hold = () => map.getCanvas().focus();
  return (
    <>
      {shape === "ground" && (
        <ShapeOverlay
          map={map}
          ground={ground}
          selected={selected}
          select={(at) => {
            select(at);
            hold();
          }}
          apply={editor.apply}
          snapTo={snapTo}
          isEditable={canEdit}
        />
      )}
      {shape === "point" && point !== undefined && (
        <PointOverlay map={map} point={point} move={editor.movePoint} snapTo={snapTo} isEditable={canEdit} />
      )}
      {children?.(map)}
      {tool?.pen === "ring" && drawn !== undefined && <DrawingPreview map={map} drawn={drawn} />}
      <FindingMarks map={map} findings={findings} />
      {bar !== null &&
        createPortal(
          tool === undefined ? (
            <MapTools editor={editor} isEditable={isEditable} />
          ) : (
            <DrawingActs tool={tool} count={drawn?.corners.length ?? 0} finish={finish} takeBack={takeBack} />
          ),
          bar,
        )}
      {foot !== null && createPortal(<MapFoot editor={editor} drawn={drawn} />, foot)}
    </>
  );
}
