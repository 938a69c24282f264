import { areaSquareMetres } from "../../geometry/geodesy.ts";
import type { Position, Ring } from "../../geometry/shape.ts";
import { simpleFeatures } from "./gate-check.ts";
import { squareMetres } from "./gate-numbers.ts";
import { forEachShell } from "./gate-ring-checks.ts";

/** Below this a shape is a line or a point that was drawn as an area. */
export const leastAreaSquareMetres = 0.01;

/**
 * Corners on one line or in one point. The area itself does not tell: a figure of eight adds up to nothing and is wide (a
 * self-intersection, the next check's business), and corners on a straight line of the map enclose a sliver with the
 * geodesic between them, 0.1 m² for 300 m. A hole of no area takes nothing away: the next check decides whether it is valid.
 */
export const checkZeroArea = forEachShell((ring, at) => {
  const [first] = ring;
  if (first === undefined || hasArea(ring)) return [];
  const area = areaSquareMetres([[ring]]);
  return [
    {
      code: "zero-area",
      severity: "error",
      message: `The corners of the ring lie on one line or in one point: it encloses ${squareMetres(area)}. An area needs three corners that do not.`,
      path: at(),
      position: first,
      areaSquareMetres: area,
      clause: simpleFeatures,
    },
  ];
});

/** Whether some corner stands so far off the longest chord that a triangle on it has more than the least area. */
export function hasArea(ring: Ring): boolean {
  const [first] = ring;
  if (first === undefined) return false;
  const far = furthest(ring, first);
  const [dLon, dLat] = [far[0] - first[0], far[1] - first[1]];
  const squareDegreeMetres = 111_320 ** 2 * Math.cos((first[1] * Math.PI) / 180);
  return ring.some(([lon, lat]) => {
    const cross = dLon * (lat - first[1]) - dLat * (lon - first[0]);
    return (Math.abs(cross) * squareDegreeMetres) / 2 >= leastAreaSquareMetres;
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
