/**
 * Rings of one polygon on a tile's grid, reused from polygon to polygon. A ring enters clean: no repeated point, no point on
 * the line between its neighbours, no spike that runs out and back, no zero area; what is nothing after that is not kept.
 * Twice the signed area tells the role: positive (clockwise on the screen, y southward) is a shell, negative a hole.
 */
export class RingBuffer {
  xy = new Float64Array(2048);
  /** Rings that are finished. */
  ringCount = 0;
  /** One past the last point of each ring. */
  ends = new Uint32Array(64);
  /** Twice the signed area of each ring. */
  areas = new Float64Array(64);
  private open = 0;
  private next = 0;

  clear(): void {
    this.ringCount = 0;
    this.open = 0;
    this.next = 0;
  }

  start(ring: number): number {
    return ring === 0 ? 0 : (this.ends[ring - 1] ?? 0);
  }

  /** Adds a point to the ring that is being collected. */
  push(x: number, y: number): void {
    const { xy, open } = this;
    let count = this.next;
    while (count > open) {
      const bx = xy[2 * count - 2] ?? 0;
      const by = xy[2 * count - 1] ?? 0;
      if (bx === x && by === y) {
        this.next = count;
        return;
      }
      if (count - open < 2) break;
      const ax = xy[2 * count - 4] ?? 0;
      const ay = xy[2 * count - 3] ?? 0;
      if ((bx - ax) * (y - by) !== (by - ay) * (x - bx)) break;
      count--;
    }
    if (2 * count + 2 > xy.length) this.growPoints();
    this.xy[2 * count] = x;
    this.xy[2 * count + 1] = y;
    this.next = count + 1;
  }

  /** Ends the ring that is being collected. Answers twice its signed area, 0 when nothing is left of it. */
  close(): number {
    const count = this.trimJoint();
    const area = count < 3 ? 0 : this.doubledArea(this.open, this.open + count);
    if (area === 0) {
      this.next = this.open;
      return 0;
    }
    if (this.ringCount === this.ends.length) this.growRings();
    this.next = this.open + count;
    this.ends[this.ringCount] = this.next;
    this.areas[this.ringCount] = area;
    this.ringCount++;
    this.open = this.next;
    return area;
  }

  dropLast(): void {
    this.ringCount--;
    this.open = this.start(this.ringCount);
    this.next = this.open;
  }

  reverseLast(): void {
    const { xy } = this;
    const last = this.ringCount - 1;
    let i = this.start(last);
    for (let j = (this.ends[last] ?? 0) - 1; i < j; i++, j--) {
      for (const axis of [0, 1]) {
        const kept = xy[2 * i + axis] ?? 0;
        xy[2 * i + axis] = xy[2 * j + axis] ?? 0;
        xy[2 * j + axis] = kept;
      }
    }
    this.areas[last] = -(this.areas[last] ?? 0);
  }

  /** Makes the joint between last and first point as clean as the rest; answers the number of points left. */
  private trimJoint(): number {
    const { xy } = this;
    let first = this.open;
    let end = this.next;
    while (end - first >= 3) {
      if (this.isStraight(end - 2, end - 1, first)) end--;
      else if (this.isStraight(end - 1, first, first + 1)) first++;
      else break;
    }
    if (first > this.open) xy.copyWithin(2 * this.open, 2 * first, 2 * end);
    return end - first;
  }

  /** Whether b adds nothing between a and c; true also when b repeats one of them. */
  private isStraight(a: number, b: number, c: number): boolean {
    const { xy } = this;
    const bx = xy[2 * b] ?? 0;
    const by = xy[2 * b + 1] ?? 0;
    const abx = bx - (xy[2 * a] ?? 0);
    const aby = by - (xy[2 * a + 1] ?? 0);
    return abx * ((xy[2 * c + 1] ?? 0) - by) === aby * ((xy[2 * c] ?? 0) - bx);
  }

  private doubledArea(start: number, end: number): number {
    const { xy } = this;
    const ox = xy[2 * start] ?? 0;
    const oy = xy[2 * start + 1] ?? 0;
    let sum = 0;
    let px = 0;
    let py = 0;
    for (let i = 2 * start + 2; i < 2 * end; i += 2) {
      const x = (xy[i] ?? 0) - ox;
      const y = (xy[i + 1] ?? 0) - oy;
      sum += px * y - x * py;
      px = x;
      py = y;
    }
    return sum;
  }

  private growPoints(): void {
    const larger = new Float64Array(this.xy.length * 2);
    larger.set(this.xy);
    this.xy = larger;
  }

  private growRings(): void {
    const ends = new Uint32Array(this.ends.length * 2);
    ends.set(this.ends);
    this.ends = ends;
    const areas = new Float64Array(this.areas.length * 2);
    areas.set(this.areas);
    this.areas = areas;
  }
}
