import { bearingTrueDegrees, distanceMetres } from "../geodesy.ts";
import type { Ground, Position, Ring } from "../shape.ts";

/** A point where the perimeter changes its direction, and the way to the next one. */
export interface TurningPoint {
  readonly position: Position;
  /** Clockwise from true north, 0 up to 360. */
  readonly bearingTrueDegrees: number;
  /** Along the geodesic. */
  readonly distanceMetres: number;
}

/** One closed perimeter of a ground: the outside of a part of it, or what is left out inside. */
export interface Perimeter {
  /** Counts the parts of the ground from 1. */
  readonly part: number;
  readonly isHole: boolean;
  readonly points: readonly TurningPoint[];
}

/**
 * A point nearer than this to the straight way between its neighbours turns nothing: the ledger adds such points along
 * long edges (see `densify`), rounded to 0.1 mm, and cuts of neighbouring land leave others.
 */
const turnMetres = 0.02;

/** The perimeters of a ground: clockwise around what it is, anticlockwise around what it leaves out, each from its northernmost point. */
export function perimetersOf(ground: Ground): Perimeter[] {
  return ground.flatMap((polygon, index) =>
    polygon.map((ring, ordinal) => ({
      part: index + 1,
      isHole: ordinal > 0,
      points: pointsOf(fromNorth(directed(cornersThatTurn(ring), ordinal === 0))),
    })),
  );
}

function pointsOf(corners: readonly Position[]): TurningPoint[] {
  return corners.map((position, index) => {
    const next = corners[(index + 1) % corners.length] ?? position;
    return {
      position,
      bearingTrueDegrees: bearingTrueDegrees(position, next),
      distanceMetres: distanceMetres(position, next),
    };
  });
}

/** The corners without those on the way: each kept stretch is as long as all points it passes lie within the tolerance. */
function cornersThatTurn(ring: Ring): readonly Position[] {
  const corners = fromNorth(ring.slice(0, -1));
  const kept: Position[] = [];
  let from = 0;
  for (let to = 1; to <= corners.length; to += 1) {
    const start = corners[from];
    const beyond = corners[(to + 1) % corners.length];
    if (start === undefined || beyond === undefined) break;
    const passed = corners.slice(from + 1, to + 1);
    if (to < corners.length && passed.every((corner) => liesOnTheWay(start, corner, beyond))) continue;
    kept.push(start);
    from = to;
  }
  return kept.length >= 3 ? kept : corners;
}

function liesOnTheWay(from: Position, corner: Position, to: Position): boolean {
  const away = distanceMetres(from, corner);
  const angle = ((bearingTrueDegrees(from, corner) - bearingTrueDegrees(from, to)) * Math.PI) / 180;
  const whole = distanceMetres(from, to);
  const along = away * Math.cos(angle);
  return Math.abs(away * Math.sin(angle)) <= turnMetres && along > 0 && along < whole;
}

/** By the sign of the ring in the plane of longitude and latitude, which no shape here is large enough to upset. */
function directed(corners: readonly Position[], clockwise: boolean): readonly Position[] {
  let twice = 0;
  for (const [index, [lon, lat]] of corners.entries()) {
    const [nextLon, nextLat] = corners[(index + 1) % corners.length] ?? [lon, lat];
    twice += lon * nextLat - nextLon * lat;
  }
  return twice < 0 === clockwise ? corners : corners.toReversed();
}

/** The same round, from the northernmost corner on; of two equally far north, from the western one. */
function fromNorth(corners: readonly Position[]): readonly Position[] {
  let first = 0;
  for (const [index, [lon, lat]] of corners.entries()) {
    const [firstLon, firstLat] = corners[first] ?? [lon, lat];
    if (lat > firstLat || (lat === firstLat && lon < firstLon)) first = index;
  }
  return [...corners.slice(first), ...corners.slice(0, first)];
}
