import { bearingTrueDegrees, destination, distanceMetres } from "./geodesy.ts";
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

/** A leg on the ground: its length is horizontal. */
export interface Leg {
  readonly bearingTrueDegrees: number;
  readonly metres: number;
}

/** Where a walk of legs along geodesics arrives after each of them; a bearing may depend on the place where one stands. */
export function walk(
  start: Position,
  legs: readonly { readonly metres: number; readonly bearingAt: (from: Position) => number }[],
): Position[] {
  const arrivals: Position[] = [];
  let from = start;
  for (const { metres, bearingAt } of legs) {
    from = destination(from, bearingAt(from), metres);
    arrivals.push(from);
  }
  return arrivals;
}

/** The last arrival is where the start should have been met again. */
export function closureOf(
  start: Position,
  arrivals: readonly Position[],
  lengthMetres: number,
  toleranceRatio: number,
  adjustment: Closure["adjustment"],
): Closure {
  const arrived = arrivals.at(-1) ?? start;
  const misclosureMetres = distanceMetres(start, arrived);
  const isClosed = misclosureMetres < 0.0001;
  const ratio = isClosed ? null : lengthMetres / misclosureMetres;
  return {
    misclosureMetres,
    misclosureTrueDegrees: isClosed ? null : bearingTrueDegrees(start, arrived),
    lengthMetres,
    ratio,
    toleranceRatio,
    withinTolerance: ratio === null || ratio >= toleranceRatio,
    adjustment,
  };
}

/**
 * The compass rule (Bowditch): the misclosure is shared among the points by the length walked up to each, and taken off against its
 * direction. The last arrival comes to the start exactly, and no point moves more than the misclosure.
 */
export function compassRule(start: Position, arrivals: readonly Position[], lengths: readonly number[]): Position[] {
  const whole = lengths.reduce((sum, metres) => sum + metres, 0);
  const arrived = arrivals.at(-1) ?? start;
  const back = bearingTrueDegrees(arrived, start);
  const misclosure = distanceMetres(arrived, start);
  let walked = 0;
  return arrivals.map((position, index) => {
    walked += lengths[index] ?? 0;
    if (index === arrivals.length - 1) return start;
    return destination(position, back, (misclosure * walked) / whole);
  });
}
