import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useLayoutEffect, useRef } from "react";
import {
  type HexColor,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import type { Position } from "../../../../src/geometry/shape.ts";
import { readPalette } from "../../../office/map/palette.ts";
import type { Snap } from "../editing/snap.ts";
import { rounded } from "./pointer-place.ts";
import type { SnapTo } from "./use-snap.ts";

export type Pen = "ring" | "line" | "point";

/** A line on its way: the corners that stand, and where the pointer would put the next. */
export interface Drawn {
  readonly corners: readonly Position[];
  readonly next: Position | undefined;
}

interface Drawing {
  readonly pen: Pen | undefined;
  readonly snapTo: SnapTo;
  /** After each corner and each move of the pointer. */
  readonly drawn: (drawn: Drawn) => void;
  readonly finished: (corners: readonly Position[]) => void;
}

/** A ring is closed by its first corner: this near is meant, pixels. */
const closingReach = 14;

/**
 * New shapes by terra-draw, which knows mouse, pen and finger. Rings too are drawn as lines, corner after corner: its
 * polygon mode keeps provisional corners among the real ones, and each corner must be saved as soon as it stands.
 * Answers how to take back the last corner.
 */
export function useTerraDraw(map: MapLibre, drawing: Drawing): () => void {
  const latest = useRef(drawing);
  useLayoutEffect(() => {
    latest.current = drawing;
  });
  const pen = useRef<TerraDraw>(undefined);
  useEffect(() => {
    const kind = drawing.pen;
    if (kind === undefined) return;
    let corners: readonly Position[] = [];
    const draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
      modes: modesFor((x, y) => snapping(map, latest.current.snapTo, kind === "ring" ? corners : [], x, y)),
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    const finish = (positions: readonly Position[]) => {
      latest.current.finished(withoutRepeats(positions, kind === "ring"));
    };
    draw.on("change", () => {
      const now = lineOf(draw);
      if (now === undefined || draw.getModeState() !== "drawing") return;
      corners = withoutRepeats(now.slice(0, -1), false);
      const [first, last] = [corners[0], corners.at(-1)];
      const isClosed = kind === "ring" && corners.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
      if (isClosed) finish(corners);
      else latest.current.drawn({ corners, next: now.at(-1) });
    });
    draw.on("finish", (id) => {
      const geometry = draw.getSnapshotFeature(id)?.geometry;
      if (geometry?.type === "Point") finish([snappedPoint(map, latest.current.snapTo, geometry.coordinates)]);
      if (geometry?.type === "LineString") finish(geometry.coordinates as unknown as readonly Position[]);
    });
    draw.start();
    draw.setMode(kind === "point" ? "point" : "linestring");
    pen.current = draw;
    return () => {
      pen.current = undefined;
      draw.stop();
    };
  }, [map, drawing.pen]);
  return () => void pen.current?.undo();
}

function modesFor(snap: (x: number, y: number) => Snap | undefined) {
  const palette = readPalette();
  const ink = palette["map-select"] as HexColor;
  const halo = palette["map-select-halo"] as HexColor;
  const point = { pointColor: halo, pointOutlineColor: ink, pointWidth: 5, pointOutlineWidth: 2 };
  const toCustom = ({ containerX, containerY }: { containerX: number; containerY: number }) => {
    const found = snap(containerX, containerY)?.position;
    return found === undefined ? undefined : [...rounded(found)];
  };
  return [
    new TerraDrawPointMode({ styles: point }),
    new TerraDrawLineStringMode({
      snapping: { toCustom },
      keyEvents: null,
      showCoordinatePoints: true,
      styles: {
        lineStringColor: ink,
        lineStringWidth: 2,
        coordinatePointColor: halo,
        coordinatePointOutlineColor: ink,
        coordinatePointWidth: 4.5,
        coordinatePointOutlineWidth: 1.8,
        snappingPointColor: ink,
        snappingPointOutlineColor: halo,
        snappingPointWidth: 4,
        closingPointColor: halo,
        closingPointOutlineColor: ink,
        closingPointWidth: 5,
        closingPointOutlineWidth: 2,
      },
    }),
  ];
}

/** terra-draw's points do not snap by themselves. */
function snappedPoint(map: MapLibre, snapTo: SnapTo, [lon = 0, lat = 0]: readonly number[]): Position {
  return rounded(snapTo(map.project([lon, lat]))?.position ?? [lon, lat]);
}

function snapping(map: MapLibre, snapTo: SnapTo, ring: readonly Position[], x: number, y: number): Snap | undefined {
  const [first] = ring;
  if (first !== undefined && ring.length >= 3) {
    const pixel = map.project([first[0], first[1]]);
    if (Math.hypot(pixel.x - x, pixel.y - y) <= closingReach) return { position: first, kind: "vertex" };
  }
  return snapTo({ x, y });
}

function lineOf(draw: TerraDraw): readonly Position[] | undefined {
  const line = draw.getSnapshot().find(({ geometry }) => geometry.type === "LineString");
  return line?.geometry.coordinates as unknown as readonly Position[] | undefined;
}

/** Corners one after the other are different ones; of a ring the last is not the first again. */
function withoutRepeats(positions: readonly Position[], isRing: boolean): readonly Position[] {
  const kept = positions.filter((one, index) => {
    const before = positions[index - 1];
    return before === undefined || before[0] !== one[0] || before[1] !== one[1];
  });
  const [first, last] = [kept[0], kept.at(-1)];
  return isRing && kept.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1] ? kept.slice(0, -1) : kept;
}
