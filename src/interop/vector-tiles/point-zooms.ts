import { DEEPEST_ZOOM } from "./tile-grid.ts";

/** A point that lies exactly on the line between its neighbours is needed at no zoom. */
const NEVER = DEEPEST_ZOOM + 1;

/**
 * For each point of a ring the first zoom at which leaving it out would move the outline by more than half a tile unit
 * (Douglas–Peucker, worked out once when the ring is stored instead of at every tile; the idea is geojson-vt's). Two far
 * ends of the ring are needed at every zoom. `points` holds x, y in world units; the ring is points `start` to `end` − 1,
 * not closed; the answer goes to `zooms` at the same places.
 */
export function findPointZooms(points: Uint32Array, start: number, end: number, zooms: Uint8Array): void {
  zooms.fill(NEVER, start, end);
  const far = farthestPoint(points, start, end);
  zooms[start] = 0;
  zooms[far] = 0;
  splitLine({ points, zooms, ringStart: start, ringEnd: end }, start, far, 0);
  splitLine({ points, zooms, ringStart: start, ringEnd: end }, far, end, 0);
}

interface RingZooms {
  readonly points: Uint32Array;
  readonly zooms: Uint8Array;
  readonly ringStart: number;
  readonly ringEnd: number;
}

/** `to` may be `ringEnd`, which stands for the first point again. */
function splitLine(ring: RingZooms, from: number, to: number, parentZoom: number): void {
  const stack = [from, to, parentZoom];
  while (stack.length > 0) {
    const zoomAbove = stack.pop() ?? 0;
    const last = stack.pop() ?? 0;
    const first = stack.pop() ?? 0;
    if (last - first < 2) continue;
    const widest = widestPoint(ring, first, last);
    if (widest.squared === 0) continue;
    const zoom = Math.max(zoomAbove, zoomOfDeviation(widest.squared));
    ring.zooms[widest.at] = zoom;
    stack.push(first, widest.at, zoom, widest.at, last, zoom);
  }
}

/** Half a tile unit at zoom z is 2^(19 − z) world units; deviation d > 2^(19 − z) first holds above 19 − log2 d. */
function zoomOfDeviation(squared: number): number {
  const zoom = Math.floor(19 - Math.log2(squared) / 2) + 1;
  return Math.min(Math.max(zoom, 0), DEEPEST_ZOOM);
}

/** The one answer object of `widestPoint`, used again: a nation's outlines ask it millions of times. */
const answer = { at: 0, squared: 0 };

/** The point between two others that is farthest from the line through them. */
function widestPoint(ring: RingZooms, first: number, last: number): { readonly at: number; readonly squared: number } {
  const { points } = ring;
  const lastPoint = last === ring.ringEnd ? ring.ringStart : last;
  const ax = points[2 * first] ?? 0;
  const ay = points[2 * first + 1] ?? 0;
  const dx = (points[2 * lastPoint] ?? 0) - ax;
  const dy = (points[2 * lastPoint + 1] ?? 0) - ay;
  const lengthSquared = dx * dx + dy * dy;
  answer.at = first;
  answer.squared = 0;
  for (let i = first + 1; i < last; i++) {
    let px = (points[2 * i] ?? 0) - ax;
    let py = (points[2 * i + 1] ?? 0) - ay;
    const along = lengthSquared === 0 ? 0 : (px * dx + py * dy) / lengthSquared;
    if (along > 0) {
      const t = Math.min(along, 1);
      px -= dx * t;
      py -= dy * t;
    }
    const squared = px * px + py * py;
    if (squared > answer.squared) {
      answer.at = i;
      answer.squared = squared;
    }
  }
  return answer;
}

function farthestPoint(points: Uint32Array, start: number, end: number): number {
  const x = points[2 * start] ?? 0;
  const y = points[2 * start + 1] ?? 0;
  let far = start;
  let farSquared = -1;
  for (let i = start + 1; i < end; i++) {
    const dx = (points[2 * i] ?? 0) - x;
    const dy = (points[2 * i + 1] ?? 0) - y;
    const squared = dx * dx + dy * dy;
    if (squared > farSquared) {
      far = i;
      farSquared = squared;
    }
  }
  return far;
}
