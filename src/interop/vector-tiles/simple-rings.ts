import type { RingBuffer } from "./ring-buffer.ts";

/** Numbers kept for each edge: its ends, its west and east limits, its north and south limits. */
const EDGE = 8;

/** Tells valid rings from those that rounding to the grid has made touch or cross; room is kept from polygon to polygon. */
export class SimpleRingsCheck {
  private edges = new Int32Array(128 * EDGE);
  /** Where each edge begins in `edges`, from west to east. */
  private order = new Int32Array(128);

  /**
   * Whether no edge of the polygon meets another except at the corner where one follows the other. Rounding breaks this in
   * about one small polygon of two hundred; a sweep from west to east finds out. Points lie within a tile's grid.
   */
  isSimple(rings: RingBuffer): boolean {
    if (rings.ringCount === 1 && isStar(rings)) return true;
    const count = this.collect(rings);
    this.sort(count);
    const { edges, order } = this;
    for (let i = 0; i < count; i++) {
      const a = order[i] ?? 0;
      const east = edges[a + 5] ?? 0;
      const north = edges[a + 6] ?? 0;
      const south = edges[a + 7] ?? 0;
      for (let j = i + 1; j < count; j++) {
        const b = order[j] ?? 0;
        if ((edges[b + 4] ?? 0) > east) break;
        if ((edges[b + 6] ?? 0) > south || (edges[b + 7] ?? 0) < north) continue;
        if (edgesMeet(edges, a, b)) return false;
      }
    }
    return true;
  }

  private collect(rings: RingBuffer): number {
    const { xy } = rings;
    const count = rings.start(rings.ringCount);
    if (count > this.order.length) {
      this.edges = new Int32Array(2 * count * EDGE);
      this.order = new Int32Array(2 * count);
    }
    const { edges, order } = this;
    for (let ring = 0; ring < rings.ringCount; ring++) {
      const start = rings.start(ring);
      const end = rings.ends[ring] ?? 0;
      let ax = xy[2 * end - 2] ?? 0;
      let ay = xy[2 * end - 1] ?? 0;
      for (let i = start; i < end; i++) {
        const bx = xy[2 * i] ?? 0;
        const by = xy[2 * i + 1] ?? 0;
        const at = EDGE * i;
        edges[at] = ax;
        edges[at + 1] = ay;
        edges[at + 2] = bx;
        edges[at + 3] = by;
        edges[at + 4] = Math.min(ax, bx);
        edges[at + 5] = Math.max(ax, bx);
        edges[at + 6] = Math.min(ay, by);
        edges[at + 7] = Math.max(ay, by);
        order[i] = at;
        ax = bx;
        ay = by;
      }
    }
    return count;
  }

  /** Insertion for the few corners that most outlines have: a sort with a comparison costs more to call. */
  private sort(count: number): void {
    const { edges, order } = this;
    if (count > 64) {
      order.subarray(0, count).sort((a, b) => (edges[a + 4] ?? 0) - (edges[b + 4] ?? 0));
      return;
    }
    for (let i = 1; i < count; i++) {
      const edge = order[i] ?? 0;
      const west = edges[edge + 4] ?? 0;
      let j = i;
      for (; j > 0; j--) {
        const before = order[j - 1] ?? 0;
        if ((edges[before + 4] ?? 0) <= west) break;
        order[j] = before;
      }
      order[j] = edge;
    }
  }
}

/**
 * Whether the one ring runs once round the middle of its corners and never back, as most small outlines do: then no edge can
 * meet another. A quarter of the cost of the sweep; anything else is left to that.
 */
function isStar(rings: RingBuffer): boolean {
  const { xy } = rings;
  const end = 2 * (rings.ends[0] ?? 0);
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < end; i += 2) {
    sumX += xy[i] ?? 0;
    sumY += xy[i + 1] ?? 0;
  }
  const middleX = (2 * sumX) / end;
  const middleY = (2 * sumY) / end;
  let ax = (xy[end - 2] ?? 0) - middleX;
  let ay = (xy[end - 1] ?? 0) - middleY;
  let rounds = 0;
  for (let i = 0; i < end; i += 2) {
    const bx = (xy[i] ?? 0) - middleX;
    const by = (xy[i + 1] ?? 0) - middleY;
    if (ax * by - ay * bx <= STAR_MARGIN) return false;
    if (ay < 0 && by >= 0) rounds++;
    ax = bx;
    ay = by;
  }
  return rounds === 1;
}

/** Far above the rounding of the middle, far below the smallest turn that matters. */
const STAR_MARGIN = 1e-3;

/** Whether two edges have a point in common other than the end of one being the start of the other. */
function edgesMeet(edges: Int32Array, a: number, b: number): boolean {
  const ax = edges[a] ?? 0;
  const ay = edges[a + 1] ?? 0;
  const bx = edges[a + 2] ?? 0;
  const by = edges[a + 3] ?? 0;
  const cx = edges[b] ?? 0;
  const cy = edges[b + 1] ?? 0;
  const dx = edges[b + 2] ?? 0;
  const dy = edges[b + 3] ?? 0;
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return false;
  if (bx === cx && by === cy) return d === 0 && (ax - bx) * (dx - cx) + (ay - by) * (dy - cy) > 0;
  if (ax === dx && ay === dy) return c === 0 && (bx - ax) * (cx - dx) + (by - ay) * (cy - dy) > 0;
  const e = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const f = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return !((e > 0 && f > 0) || (e < 0 && f < 0));
}
