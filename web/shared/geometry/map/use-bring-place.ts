import type { Map as MapLibre } from "maplibre-gl";
import { useEffect } from "react";
import { boundsOf } from "../../../../src/geometry/bounds.ts";
import { positionAt } from "../editing/ring-edit.ts";
import type { ShapeEditor } from "../use-shape-editor.ts";
import { placeable } from "./pointer-place.ts";

/** A chosen corner that is out of view is brought in, and so is a shape that has just come from a table or a file. */
export function useBringPlace(map: MapLibre, { ground, point, selected, tool }: ShapeEditor): void {
  const chosen = selected === undefined ? point : positionAt(ground, selected);
  const [lon, lat] = chosen === undefined ? [] : placeable(chosen);
  useEffect(() => {
    if (lon === undefined || lat === undefined) return;
    if (!map.getBounds().contains([lon, lat])) map.easeTo({ center: [lon, lat], duration: 300 });
  }, [map, lon, lat]);
  const bounds = tool === undefined ? boundsOf(ground) : null;
  const [west, south, east, north] = bounds ?? [];
  useEffect(() => {
    if (west === undefined || south === undefined || east === undefined || north === undefined) return;
    const view = map.getBounds();
    const isSeen = west < view.getEast() && east > view.getWest() && south < view.getNorth() && north > view.getSouth();
    const corners: [[number, number], [number, number]] = [placeable([west, south]), placeable([east, north])];
    if (!isSeen) map.fitBounds(corners, { padding: 56, maxZoom: 17.5, duration: 300 });
  }, [map, west, south, east, north]);
}
