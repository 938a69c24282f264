import { areaSquareMetres, distanceMetres } from "../../geometry/geodesy.ts";
import type { Position, Ring } from "../../geometry/shape.ts";
import { simpleFeatures } from "./gate-check.ts";
import { squareMetres } from "./gate-numbers.ts";
import { forEachRing } from "./gate-ring-checks.ts";

/** Below this a shape is a line or a point that was drawn as an area. */
export const leastAreaSquareMetres = 0.01;

export const checkZeroArea = forEachRing((ring, at) => {
  const [first] = ring;
  if (first === undefined) return [];
  const area = areaSquareMetres([[ring]]);
  // A figure of eight adds up to nothing as well, but it is wide: that is a self-intersection, found by the next check.
  if (area >= leastAreaSquareMetres || isWide(ring, first)) return [];
  return [
    {
      code: "zero-area",
      severity: "error",
      message: `The ring encloses ${squareMetres(area)}: its corners lie on one line or in one point. An area needs three corners that do not.`,
      path: at(),
      position: first,
      areaSquareMetres: area,
      clause: simpleFeatures,
    },
  ];
});

/** Whether some corner stands so far off the longest chord that a triangle on it has more than the least area. */
function isWide(ring: Ring, first: Position): boolean {
  const far = furthest(ring, first);
  const chord = distanceMetres(first, far);
  if (chord === 0) return false;
  const scale = chord / Math.hypot(far[0] - first[0], far[1] - first[1]);
  return ring.some((position) => {
    const cross = (far[0] - first[0]) * (position[1] - first[1]) - (far[1] - first[1]) * (position[0] - first[0]);
    return (Math.abs(cross) * scale * scale) / 2 >= leastAreaSquareMetres;
  });
}

function furthest(ring: Ring, from: Position): Position {
  let best = from;
  let bestSquared = 0;
  for (const position of ring) {
    const squared = (position[0] - from[0]) ** 2 + (position[1] - from[1]) ** 2;
    if (squared > bestSquared) [best, bestSquared] = [position, squared];
  }
  return best;
}
