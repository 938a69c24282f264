import type { Position } from "./shape.ts";

/**
 * Points of a perimeter as IMSMA and TNMA name them: the reference point is easily found, outside and away from the area; the
 * benchmark is fixed a short way outside it; the start point is the first turning point and the end point the last; at a
 * turning point the perimeter changes its direction; an intermediate point stands between two of them. `corner` is one
 * that was typed by its coordinates.
 */
export type TraversePointType = "reference" | "benchmark" | "start" | "turning" | "intermediate" | "end" | "corner";

export interface TraversePoint {
  readonly pointType: TraversePointType;
  readonly name: string | null;
  /** As it counts: adjusted where that was asked for. */
  readonly position: Position;
  /** As measured, before any adjustment. */
  readonly asMeasured: Position;
}

/** By how much a traverse that leads back to its start misses it. */
export interface Closure {
  readonly misclosureMetres: number;
  /** Bearing from the start to where the last leg arrived. Null where both are one to a tenth of a millimetre. */
  readonly misclosureTrueDegrees: number | null;
  /** Length of the legs from the start around. */
  readonly lengthMetres: number;
  /** n of 1:n: length over misclosure; null where there is nothing to divide by. */
  readonly ratio: number | null;
  /** The worst n that is passed without a word. */
  readonly toleranceRatio: number;
  readonly withinTolerance: boolean;
  readonly adjustment: "compass-rule" | null;
}
