import type { Position, Ring } from "../../geometry/shape.ts";
import type { Finding } from "./finding.ts";
import { type GateCheck, geocheck } from "./gate-check.ts";
import { type Drawing, pointerTo } from "./gate-drawing.ts";
import { lonLat } from "./gate-numbers.ts";

/** 0.11 m: two turning points closer than this are one (GICHD geocheck). */
export const samePointDegrees = 1e-6;

export function samePoint(a: Position, b: Position): boolean {
  return Math.abs(a[0] - b[0]) <= samePointDegrees && Math.abs(a[1] - b[1]) <= samePointDegrees;
}

export const checkClosed: GateCheck = forEachRing((ring, at) => {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || equal(first, last)) return [];
  return [
    {
      code: "ring-not-closed",
      severity: "error",
      message: `The ring starts at ${lonLat(first)} and ends at ${lonLat(last)}. The last position must repeat the first.`,
      path: at(),
      position: last,
      clause: "RFC 7946, 3.1.6",
    },
  ];
});

export const checkLength: GateCheck = forEachRing((ring, at) => {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first !== undefined && last !== undefined && ring.length > 1 && equal(first, last);
  const corners = isClosed ? ring.length - 1 : ring.length;
  if (corners >= 3) return [];
  return [
    {
      code: "ring-too-short",
      severity: "error",
      message: `The ring has ${corners} corner${corners === 1 ? "" : "s"}. An area needs at least 3, and the first repeated at the end: 4 positions.`,
      path: at(),
      ...(first === undefined ? {} : { position: first }),
      clause: `${geocheck}: fewer than 3 vertices; RFC 7946, 3.1.6`,
    },
  ];
});

export const checkConsecutivePoints: GateCheck = forEachRing((ring, at) => {
  const findings: Finding[] = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [before, position] = [ring[i - 1], ring[i]];
    if (before === undefined || position === undefined || !samePoint(before, position)) continue;
    findings.push({
      code: "consecutive-duplicate-points",
      severity: "warning",
      message: `Corners ${i} and ${i + 1} of the ring are the same point, ${lonLat(position)}, to within 0.000001° (0.1 m). One of them is enough.`,
      path: at(i),
      position,
      clause: `${geocheck}: consecutive duplicate points`,
    });
  }
  return findings;
});

/** A point met twice, not one after the other: often the corners were entered in the wrong order, or twice. */
export const checkRepeatedPoints: GateCheck = forEachRing((ring, at) => {
  const findings: Finding[] = [];
  const fromWestToEast = ring
    .slice(0, -1)
    .map((position, index) => ({ position, index }))
    .sort((a, b) => a.position[0] - b.position[0]);
  for (const [place, one] of fromWestToEast.entries()) {
    for (let next = place + 1; next < fromWestToEast.length; next += 1) {
      const other = fromWestToEast[next] ?? one;
      if (other.position[0] - one.position[0] > samePointDegrees) break;
      if (!samePoint(one.position, other.position)) continue;
      const [earlier, later] = [Math.min(one.index, other.index), Math.max(one.index, other.index)];
      if (areNeighbours(earlier, later, ring)) continue;
      findings.push({
        code: "duplicate-points",
        severity: "warning",
        message: `Corners ${earlier + 1} and ${later + 1} of the ring are the same point, ${lonLat(one.position)}. Check the order of the corners.`,
        path: at(later),
        position: one.position,
        clause: `${geocheck}: duplicate points in a polygon`,
      });
      // Once for each corner is enough: a point met a thousand times would make half a million pairs.
      break;
    }
  }
  return findings;
});

/** A list of corners entered in a round that was gone a step too far: A B C D, and A B again. */
export const checkFirstRepeated: GateCheck = forEachRing((ring, at) => {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first !== undefined && last !== undefined && equal(first, last);
  const corners = isClosed ? ring.slice(0, -1) : ring;
  const [second, lastButOne, end] = [corners[1], corners.at(-2), corners.at(-1)];
  if (corners.length < 5 || !first || !second || !lastButOne || !end) return [];
  if (!samePoint(first, lastButOne) || !samePoint(second, end)) return [];
  return [
    {
      code: "first-points-repeated",
      severity: "warning",
      message: `The last two corners of the ring are its first two again, ${lonLat(first)} and ${lonLat(second)}. Take them away; the ring ends where it begins.`,
      path: at(corners.length - 2),
      position: first,
      clause: `${geocheck}: last two points are the first two`,
    },
  ];
});

type RingCheck = (ring: Ring, at: (vertex?: number) => string) => readonly Finding[];

export function forEachRing(check: RingCheck): GateCheck {
  return (drawing: Drawing) =>
    drawing.polygons.flatMap((rings, polygon) =>
      rings.flatMap((ring, index) => check(ring, (vertex) => pointerTo(drawing, polygon, index, vertex))),
    );
}

/** The same for the outer rings only. */
export function forEachShell(check: RingCheck): GateCheck {
  return (drawing: Drawing) =>
    drawing.polygons.flatMap(([shell], polygon) =>
      shell === undefined ? [] : check(shell, (vertex) => pointerTo(drawing, polygon, 0, vertex)),
    );
}

function equal(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Consecutive points, also around the end of the ring, are the business of the check before. */
function areNeighbours(earlier: number, later: number, ring: Ring): boolean {
  return later - earlier === 1 || (earlier === 0 && later === ring.length - 2);
}
