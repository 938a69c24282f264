import { areaSquareMetres } from "../../geometry/geodesy.ts";
import type { Ground, Position, Ring } from "../../geometry/shape.ts";
import { makeValid } from "../../geometry/validity.ts";
import { swapAxes } from "./gate-axes-check.ts";
import type { RepairName } from "./gate-repair-name.ts";
import { samePoint } from "./gate-ring-checks.ts";
import { hasArea } from "./gate-zero-area-check.ts";

/** One way of mending a drawing, and the findings it is an answer to. */
export interface GateRepair {
  readonly name: RepairName;
  readonly answers: readonly string[];
  readonly mend: (polygons: Ground) => Ground;
}

/** In the order in which they are tried. */
export const gateRepairs: readonly GateRepair[] = [
  { name: "swap-axes", answers: ["coordinates-swapped"], mend: swapAxes },
  { name: "close-ring", answers: ["ring-not-closed"], mend: (polygons) => eachRing(polygons, closeRing) },
  {
    name: "remove-repeated-points",
    answers: ["consecutive-duplicate-points"],
    mend: (polygons) => eachRing(polygons, removeRepeatedPoints),
  },
  { name: "make-valid", answers: ["self-intersection", "hole-outside-shell", "parts-overlap"], mend: mendBoundary },
];

/** Crossing lines of a drawing leave crumbs of less than 0.01 m² beside the area that was meant; they go. */
function mendBoundary(polygons: Ground): Ground {
  return makeValid(polygons).filter(([shell]) => shell !== undefined && hasArea(shell));
}

/**
 * The area of rings as they were drawn, valid or not: each ring by itself, shells added and holes taken off. Of a ring that
 * crosses itself it counts loops that turn the other way as negative, so it is a measure of the drawing, not of ground.
 */
export function areaAsDrawn(polygons: Ground): number {
  return areaSquareMetres(eachRing(polygons, closeRing));
}

function eachRing(polygons: Ground, mend: (ring: Ring) => Ring): Ground {
  return polygons.map((rings) => rings.map(mend));
}

function closeRing(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

/** Keeps the first of points that follow each other within the tolerance; the ring stays closed. */
function removeRepeatedPoints(ring: Ring): Ring {
  const kept: Position[] = [];
  for (const position of ring) {
    const before = kept.at(-1);
    if (before === undefined || !samePoint(before, position)) kept.push(position);
  }
  const first = kept[0];
  if (first === undefined) return ring;
  // A last point within the tolerance of the first one closes the ring in place of a third nearly equal one.
  while (kept.length > 1 && samePoint(first, kept.at(-1) ?? first)) kept.pop();
  return [...kept, first];
}
