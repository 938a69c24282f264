import type { Feature, MultiLineString } from "geojson";
import type { Bounds } from "../../../../src/geometry/shape.ts";

const steps = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/** The grid's step in degrees at a zoom: lines about 250 px apart. */
export function graticuleStep(zoom: number): number {
  const wanted = (360 / 512 / 2 ** zoom) * 180;
  return steps.find((step) => step >= wanted) ?? 30;
}

/** Meridians and parallels over the bounds, one step beyond them. */
export function graticule([west, south, east, north]: Bounds, step: number): Feature<MultiLineString> {
  const lines: [number, number][][] = [];
  const low = Math.max(-85, south - step);
  const high = Math.min(85, north + step);
  for (let x = Math.floor(west / step) * step; x <= east + step; x += step)
    lines.push([
      [x, low],
      [x, high],
    ]);
  for (let y = Math.floor(low / step) * step; y <= high; y += step)
    lines.push([
      [west - step, y],
      [east + step, y],
    ]);
  return { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates: lines } };
}
