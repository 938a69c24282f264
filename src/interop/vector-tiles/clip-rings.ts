import type { RingBuffer } from "./ring-buffer.ts";
import { GRID_MAX, GRID_MIN } from "./tile-grid.ts";

/** One edge of the tile's buffered square: `axis` 0 is x. Walking along it with the ground on the right runs `along`. */
interface ClipLine {
  readonly axis: 0 | 1;
  readonly limit: number;
  readonly keep: "below" | "above";
  readonly along: 1 | -1;
}

const CLIP_LINES: readonly ClipLine[] = [
  { axis: 0, limit: GRID_MAX, keep: "below", along: 1 },
  { axis: 1, limit: GRID_MAX, keep: "below", along: -1 },
  { axis: 0, limit: GRID_MIN, keep: "above", along: -1 },
  { axis: 1, limit: GRID_MIN, keep: "above", along: 1 },
];

/**
 * Cuts the rings of one polygon to the buffered square, edge by edge. Unlike Sutherland–Hodgman, which leaves the parts of
 * a concave polygon joined by strips of no width along the edge, the crossings of each edge are paired in their order along
 * it, so that every part becomes a ring of its own and a hole that is cut becomes part of the outline: valid stays valid.
 * Leaves the answer in `rings`; `spare` is working room.
 */
export function clipToGrid(rings: RingBuffer, spare: RingBuffer): RingBuffer {
  let from = rings;
  let to = spare;
  for (const line of CLIP_LINES) {
    if (!reachesBeyond(from, line)) continue;
    to.clear();
    clipAtLine(from, to, line);
    [from, to] = [to, from];
  }
  return from;
}

function reachesBeyond(rings: RingBuffer, line: ClipLine): boolean {
  const end = 2 * rings.start(rings.ringCount);
  for (let i = line.axis; i < end; i += 2) if (!isKept(rings.xy[i] ?? 0, line)) return true;
  return false;
}

function isKept(value: number, line: ClipLine): boolean {
  return line.keep === "below" ? value <= line.limit : value >= line.limit;
}

/** The stretches of outline on the kept side, each from the crossing where it comes in to the one where it leaves. */
interface Stretches {
  readonly xy: number[];
  readonly ends: number[];
  /** Exact places of the crossings on the line, in walking direction; the points themselves are rounded to the grid. */
  readonly entries: number[];
  readonly exits: number[];
}

function clipAtLine(from: RingBuffer, to: RingBuffer, line: ClipLine): void {
  const stretches: Stretches = { xy: [], ends: [], entries: [], exits: [] };
  for (let ring = 0; ring < from.ringCount; ring++) {
    const start = from.start(ring);
    const end = from.ends[ring] ?? 0;
    const outside = firstOutside(from, start, end, line);
    if (outside < 0) copyRing(from, to, start, end);
    else cutRing(from, { start, end, outside }, line, stretches);
  }
  joinStretches(stretches, to);
}

function firstOutside(from: RingBuffer, start: number, end: number, line: ClipLine): number {
  for (let i = start; i < end; i++) if (!isKept(from.xy[2 * i + line.axis] ?? 0, line)) return i;
  return -1;
}

function copyRing(from: RingBuffer, to: RingBuffer, start: number, end: number): void {
  for (let i = start; i < end; i++) to.push(from.xy[2 * i] ?? 0, from.xy[2 * i + 1] ?? 0);
  to.close();
}

interface CutRing {
  readonly start: number;
  readonly end: number;
  /** A point of the ring beyond the line, where the walk begins. */
  readonly outside: number;
}

function cutRing(from: RingBuffer, { start, end, outside }: CutRing, line: ClipLine, stretches: Stretches): void {
  const { xy } = from;
  const count = end - start;
  let previous = outside;
  let wasKept = false;
  for (let step = 1; step <= count; step++) {
    const current = start + ((outside - start + step) % count);
    const kept = isKept(xy[2 * current + line.axis] ?? 0, line);
    if (kept && !wasKept) stretches.entries.push(pushCrossing(xy, current, previous, line, stretches.xy));
    if (kept) stretches.xy.push(xy[2 * current] ?? 0, xy[2 * current + 1] ?? 0);
    if (!kept && wasKept) {
      stretches.exits.push(pushCrossing(xy, previous, current, line, stretches.xy));
      stretches.ends.push(stretches.xy.length);
    }
    previous = current;
    wasKept = kept;
  }
}

/** Reckoned from the inner to the outer point whichever way the outline runs, so that two neighbours cross at one place. */
function pushCrossing(xy: Float64Array, inner: number, outer: number, line: ClipLine, out: number[]): number {
  const other = 1 - line.axis;
  const innerAcross = xy[2 * inner + line.axis] ?? 0;
  const innerAlong = xy[2 * inner + other] ?? 0;
  const share = (line.limit - innerAcross) / ((xy[2 * outer + line.axis] ?? 0) - innerAcross);
  const place = innerAlong + ((xy[2 * outer + other] ?? 0) - innerAlong) * share;
  if (line.axis === 0) out.push(line.limit, Math.round(place));
  else out.push(Math.round(place), line.limit);
  return place * line.along;
}

/** Along the line the outline leaves, comes in, leaves, comes in: the n-th exit goes on at the n-th entry. */
function joinStretches({ xy, ends, entries, exits }: Stretches, to: RingBuffer): void {
  const exitOrder = orderOf(exits);
  const entryOrder = orderOf(entries);
  const following = new Int32Array(ends.length);
  exitOrder.forEach((stretch, rank) => {
    following[stretch] = entryOrder[rank] ?? 0;
  });
  const used = new Uint8Array(ends.length);
  for (let first = 0; first < ends.length; first++) {
    for (let stretch = first; used[stretch] === 0; stretch = following[stretch] ?? 0) {
      used[stretch] = 1;
      const end = ends[stretch] ?? 0;
      for (let i = stretch === 0 ? 0 : (ends[stretch - 1] ?? 0); i < end; i += 2) to.push(xy[i] ?? 0, xy[i + 1] ?? 0);
    }
    to.close();
  }
}

function orderOf(places: readonly number[]): number[] {
  return places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
}
