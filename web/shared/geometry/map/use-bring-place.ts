import type { Map as MapLibre } from "maplibre-gl";
import { useEffect } from "react";
import { boundsOf } from "../../../../src/geometry/bounds.ts";
import type { Bounds, Position } from "../../../../src/geometry/shape.ts";
import { positionAt } from "../editing/ring-edit.ts";
import type { ShapeEditor } from "../use-shape-editor.ts";
import { placeable } from "./pointer-place.ts";

/** The map follows numbers only when they rest: half a coordinate is a place far away. */
const restMilliseconds = 500;

/** Ground that is smaller on the screen than this cannot be looked at: pixels. */
const smallest = 40;

/**
 * A chosen corner that is out of view is brought in, and so is what has just come from a keyboard or a file. What is drawn
 * by hand is in view already, and the map stays still under the hand.
 */
export function useBringPlace(map: MapLibre, editor: ShapeEditor, typed: readonly Position[] | undefined): void {
  const { ground, point, selected, value } = editor;
  const chosen = selected === undefined ? point : positionAt(ground, selected);
  const [lon, lat] = chosen === undefined ? [] : placeable(chosen);
  useEffect(() => {
    if (lon === undefined || lat === undefined) return;
    if (!map.getBounds().contains([lon, lat])) map.easeTo({ center: [lon, lat], duration: 300 });
  }, [map, lon, lat]);
  const isByHand = (value?.asTyped?.method ?? "drawn") === "drawn";
  const [west, south, east, north] = boundsOf([[typed ?? (isByHand ? [] : ground.flat(2))]]) ?? [];
  useEffect(() => {
    if (west === undefined || south === undefined || east === undefined || north === undefined) return;
    const timer = setTimeout(() => bringIn(map, [west, south, east, north]), restMilliseconds);
    return () => clearTimeout(timer);
  }, [map, west, south, east, north]);
}

function bringIn(map: MapLibre, [west, south, east, north]: Bounds): void {
  const corners: [[number, number], [number, number]] = [placeable([west, south]), placeable([east, north])];
  const view = map.getBounds();
  const isWhole = corners.every((corner) => view.contains(corner));
  const [low, high] = [map.project(corners[0]), map.project(corners[1])];
  const isSmall = Math.max(high.x - low.x, low.y - high.y) < smallest && map.getZoom() < 17;
  if (!isWhole || isSmall) map.fitBounds(corners, { padding: 56, maxZoom: 17.5, duration: 300 });
}
