import { boundsOf } from "../../geometry/bounds.ts";
import type { GateCheck } from "./gate-check.ts";

/**
 * Degrees that a hazardous or released area may span: about 200 km. No survey draws one polygon larger; one that is comes
 * of a slip (a missing digit, mixed-up axes), and would tie up the ledger for minutes.
 */
const widestDegrees = 2;

/** An area too large to be one: borders of units are not asked. */
export const checkExtent: GateCheck = ({ path, polygons }, { isBorder = false }) => {
  const bounds = boundsOf(polygons);
  if (isBorder || bounds === null) return [];
  const [west, south, east, north] = bounds;
  const widest = Math.max(east - west, north - south);
  if (widest <= widestDegrees) return [];
  const message = `The shape spans ${widest.toFixed(1)}° of longitude or latitude; at most ${widestDegrees}° (about 200 km) is taken as one area. Check the corners; a larger area comes in several reports.`;
  return [{ code: "area-too-large", severity: "error", message, path, position: [west, south] }];
};
