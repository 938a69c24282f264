import { stripAlong } from "../../geometry/centreline.ts";
import { groundToGeoJson } from "../../geometry/geojson.ts";
import type { Remark } from "../../geometry/remark.ts";
import { computeMeasured, findingOf } from "./compute-measured.ts";
import type { ComputedShape, ComputeOptions } from "./computed-shape.ts";
import type { TypedCentreline, TypedGeometry } from "./typed-geometry.ts";

/**
 * The shape that follows from what was typed, with what is to be said about it. Of what was drawn or pasted nothing follows: the
 * geometry that came with it is all there is.
 */
export function computeTyped(
  typed: TypedGeometry,
  shape: "ground" | "point",
  options: ComputeOptions = {},
): ComputedShape {
  switch (typed.method) {
    case "traverse":
    case "coordinates":
      return computeMeasured(typed, shape, options);
    case "centreline":
      return ofCentreline(typed, shape, options.path ?? "");
    case "drawn":
    case "pasted":
      return { geometry: null, points: [], findings: [] };
  }
}

/** Half the globe in one leg is no road; the gate's limit of an area is 2°. */
const widestDegrees = 2;

function ofCentreline({ line, widthMetres }: TypedCentreline, shape: "ground" | "point", path: string): ComputedShape {
  const refused = (code: string, message: string, place: string): ComputedShape => {
    const remark: Remark = { code, severity: "error", message, place };
    return { geometry: null, points: [], findings: [findingOf(remark, path)] };
  };
  if (shape === "point") return refused("point-count", "A place is one point; a road is none.", "/line");
  const lons = line.map(([lon]) => lon);
  const lats = line.map(([, lat]) => lat);
  const isOnGlobe = line.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 89);
  const spread = Math.max(spreadOf(lons), spreadOf(lats));
  if (!isOnGlobe || spread > widestDegrees) {
    const message = `The line spans ${spread.toFixed(1)}°: it must lie on the globe and within ${widestDegrees}° (about 200 km). Check its points.`;
    return refused("line-unusable", message, "/line");
  }
  if (line.every(([lon, lat]) => lon === lons[0] && lat === lats[0])) {
    return refused("line-unusable", "All points of the line are one: a road needs two.", "/line");
  }
  return { geometry: groundToGeoJson(stripAlong(line, widthMetres)), points: [], findings: [] };
}

function spreadOf(values: readonly number[]): number {
  return (
    values.reduce((most, value) => Math.max(most, value), -360) -
    values.reduce((least, value) => Math.min(least, value), 360)
  );
}
