import type { Map as MapLibre } from "maplibre-gl";
import type { Position } from "../../../../src/geometry/shape.ts";
import type { Pixel } from "../editing/snap.ts";

/** Where on the map's canvas a pointer is. */
export function pixelOf(map: MapLibre, { clientX, clientY }: { clientX: number; clientY: number }): Pixel {
  const { left, top } = map.getContainer().getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

export function positionOfPixel(map: MapLibre, { x, y }: Pixel): Position {
  const { lng, lat } = map.unproject([x, y]);
  return rounded([lng, lat]);
}

/** On the grid of 0.1 mm on which the geometry gate puts every position: what is drawn is what is kept. */
export function rounded([lon, lat]: Position): Position {
  return [Number(lon.toFixed(9)), Number(lat.toFixed(9))];
}

/** A place as the map takes one: it throws at a latitude beyond the poles, which a shape under correction may well have. */
export function placeable([lon, lat]: readonly number[]): [number, number] {
  return [bounded(lon, 360), bounded(lat, 89.9)];
}

function bounded(degrees: number | undefined, most: number): number {
  return degrees === undefined || Number.isNaN(degrees) ? 0 : Math.max(-most, Math.min(most, degrees));
}
