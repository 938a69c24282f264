import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { unionAll } from "../../geometry/overlay.ts";
import type { Position } from "../../geometry/shape.ts";
import { type Validity, validity } from "../../geometry/validity.ts";
import type { Finding } from "./finding.ts";
import { type GateCheck, geocheck, simpleFeatures } from "./gate-check.ts";
import { type Drawing, pointerTo } from "./gate-drawing.ts";
import { lonLat, squareMetres } from "./gate-numbers.ts";

type Invalid = Extract<Validity, { valid: false }>;

/** What GEOS calls it, and what we do. Anything else it may say is a self-intersection of some kind. */
const nestingReasons: Readonly<Record<string, string>> = {
  "Hole lies outside shell": "A hole lies outside its area",
  "Holes are nested": "One hole lies inside another",
  "Nested shells": "One part of the shape lies inside another",
  "Duplicate Rings": "The same ring is there twice",
};

/** Lines that cross, holes that stick out, parts that overlap: one finding, the first place GEOS meets. */
export const checkValidity: GateCheck = (drawing) => {
  for (const [polygon, rings] of drawing.polygons.entries()) {
    const found = validity([rings]);
    if (!found.valid) return [invalid({ ...drawing, polygons: [rings] }, polygon, drawing, found)];
  }
  if (drawing.polygons.length < 2) return [];
  const together = validity(drawing.polygons);
  return together.valid ? [] : [partsOverlap(drawing, together)];
};

function invalid(one: Drawing, polygon: number, drawing: Drawing, { reason, position }: Invalid): Finding {
  const nesting = nestingReasons[reason];
  const [ring, vertex] = position === null ? [0, undefined] : nearestVertex(one, position);
  const where = position === null ? "" : ` at ${lonLat(position)}`;
  const shared = {
    severity: "error",
    path: pointerTo(drawing, polygon, ring, vertex),
    ...(position === null ? {} : { position }),
  } as const;
  if (nesting !== undefined) {
    const message = `${nesting}${where}. Holes lie inside their area, apart from each other.`;
    return { ...shared, code: "hole-outside-shell", message, clause: simpleFeatures };
  }
  const message = `The boundary crosses or touches itself${where} (${reason}), so its inside is not known. Check the order of the corners near there.`;
  return { ...shared, code: "self-intersection", message, clause: `${geocheck}: invalid polygon; ${simpleFeatures}` };
}

function partsOverlap(drawing: Drawing, { position }: Invalid): Finding {
  const asDrawn = drawing.polygons.reduce((sum, rings) => sum + areaSquareMetres([rings]), 0);
  const twice = asDrawn - areaSquareMetres(unionAll(drawing.polygons.map((rings) => [rings])));
  return {
    code: "parts-overlap",
    severity: "error",
    message: `Parts of this shape overlap each other or share an edge; ${squareMetres(twice)} would be counted twice. Parts may meet in corners only.`,
    path: `${drawing.path}/coordinates`,
    ...(position === null ? {} : { position }),
    areaSquareMetres: twice,
    clause: `${geocheck}: parts of one record overlapping`,
  };
}

/** Ring and vertex nearest to a place, among the rings of the first polygon. */
function nearestVertex({ polygons }: Drawing, place: Position): [number, number] {
  let best: [number, number] = [0, 0];
  let bestSquared = Number.POSITIVE_INFINITY;
  for (const [ring, positions] of (polygons[0] ?? []).entries()) {
    for (const [vertex, position] of positions.entries()) {
      const squared = (position[0] - place[0]) ** 2 + (position[1] - place[1]) ** 2;
      if (squared < bestSquared) [best, bestSquared] = [[ring, vertex], squared];
    }
  }
  return best;
}
