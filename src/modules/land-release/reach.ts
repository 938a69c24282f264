import { boundsOf } from "../../geometry/bounds.ts";
import type { Bounds, Ground } from "../../geometry/shape.ts";

/**
 * About a metre. Edges are geodesics and bulge towards the pole out of the bounds of their vertices: by 0.5 m on an edge
 * of 5 km at 45°, L²·tan(latitude)/(8·R), and longer edges are findings.
 */
export const slackDegrees = 1e-5;

/** The bounds that ground can reach into, the bulge of its edges included; null for no ground. */
export function reachOf(ground: Ground): Bounds | null {
  const bounds = boundsOf(ground);
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  return [west - slackDegrees, south - slackDegrees, east + slackDegrees, north + slackDegrees];
}
