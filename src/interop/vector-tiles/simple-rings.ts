import type { RingBuffer } from "./ring-buffer.ts";

/** Room for the search, used again from polygon to polygon. */
export class SimpleRingsCheck {
  /** ax, ay, bx, by of each edge. */
  private edges = new Float64Array(1024);
  /** Sorting key of each edge: its west end, with its number in the low 20 bits. */
  private keys = new Float64Array(256);

  /**
   * Whether no edge of the polygon meets another except at the corner where one follows the other. Rounding to the grid
   * breaks this in about one small polygon of two hundred; a sweep from west to east finds out.
   */
  isSimple(rings: RingBuffer): boolean {
    const count = this.collect(rings);
    const { edges, keys } = this;
    sortKeys(keys, count);
    for (let i = 0; i < count; i++) {
      const a = 4 * ((keys[i] ?? 0) % KEY_STEP);
      const east = Math.max(edges[a] ?? 0, edges[a + 2] ?? 0);
      for (let j = i + 1; j < count; j++) {
        const b = 4 * ((keys[j] ?? 0) % KEY_STEP);
        if (Math.min(edges[b] ?? 0, edges[b + 2] ?? 0) > east) break;
        if (edgesMeet(edges, a, b)) return false;
      }
    }
    return true;
  }

  private collect(rings: RingBuffer): number {
    const { xy } = rings;
    const count = rings.start(rings.ringCount);
    if (count > this.keys.length) {
      this.edges = new Float64Array(8 * count);
      this.keys = new Float64Array(2 * count);
    }
    for (let ring = 0; ring < rings.ringCount; ring++) {
      const end = rings.ends[ring] ?? 0;
      let previous = end - 1;
      for (let i = rings.start(ring); i < end; i++) {
        const ax = xy[2 * previous] ?? 0;
        const bx = xy[2 * i] ?? 0;
        this.edges[4 * i] = ax;
        this.edges[4 * i + 1] = xy[2 * previous + 1] ?? 0;
        this.edges[4 * i + 2] = bx;
        this.edges[4 * i + 3] = xy[2 * i + 1] ?? 0;
        this.keys[i] = (Math.min(ax, bx) + KEY_SHIFT) * KEY_STEP + i;
        previous = i;
      }
    }
    return count;
  }
}

const KEY_STEP = 2 ** 20;
/** Keeps keys positive; a grid coordinate is well below it, and the key stays an exact integer. */
const KEY_SHIFT = 2 ** 31;

/** Insertion for the few corners that most outlines have: a typed array's sort costs more to call. */
function sortKeys(keys: Float64Array, count: number): void {
  if (count > 32) {
    keys.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const key = keys[i] ?? 0;
    let j = i;
    for (; j > 0 && (keys[j - 1] ?? 0) > key; j--) keys[j] = keys[j - 1] ?? 0;
    keys[j] = key;
  }
}

/** Whether two edges have a point in common other than the end of one being the start of the other. */
function edgesMeet(edges: Float64Array, a: number, b: number): boolean {
  const ay = edges[a + 1] ?? 0;
  const by = edges[a + 3] ?? 0;
  const cy = edges[b + 1] ?? 0;
  const dy = edges[b + 3] ?? 0;
  if ((ay < cy && ay < dy && by < cy && by < dy) || (ay > cy && ay > dy && by > cy && by > dy)) return false;
  const ax = edges[a] ?? 0;
  const bx = edges[a + 2] ?? 0;
  const cx = edges[b] ?? 0;
  const dx = edges[b + 2] ?? 0;
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return false;
  const e = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const f = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  if ((e > 0 && f > 0) || (e < 0 && f < 0)) return false;
  if (bx === cx && by === cy) return d === 0 && (ax - bx) * (dx - cx) + (ay - by) * (dy - cy) > 0;
  if (ax === dx && ay === dy) return c === 0 && (bx - ax) * (cx - dx) + (by - ay) * (cy - dy) > 0;
  return true;
}
