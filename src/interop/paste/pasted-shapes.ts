import type { Remark } from "../../geometry/remark.ts";
import type { Ground, Position } from "../../geometry/shape.ts";

/** What was found in a pasted text, before anyone said what it is to be. */
export interface PastedShapes {
  readonly polygons: Ground;
  /** Tracks, routes and other lines, open or closed. */
  readonly lines: readonly (readonly Position[])[];
  /** Waypoints and rows, in their order. */
  readonly points: readonly PastedPoint[];
  readonly remarks: readonly Remark[];
}

export interface PastedPoint {
  readonly position: Position;
  readonly name: string | null;
}

/** More points than these are no boundary that somebody walked; a day's track of one second each has 30,000. */
export const mostPoints = 50_000;

export function nothingIn(code: string, message: string): PastedShapes {
  return { polygons: [], lines: [], points: [], remarks: [{ code, severity: "error", message, place: "" }] };
}
