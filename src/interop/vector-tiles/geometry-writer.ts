import { withRoom, writeVarint, writeZigzag } from "./protobuf-bytes.ts";
import type { RingBuffer } from "./ring-buffer.ts";
import { SMALLEST_SIDE } from "./smallest-shape.ts";

const MOVE_TO_ONE = 9;
const LINE_TO = 2;
const LINE_TO_THREE = 26;
const CLOSE_PATH = 15;
/** Two coordinates of at most five bytes. */
const LARGEST_POINT = 10;

/** Writes MVT geometry commands into growing bytes; one feature's cursor runs through all its rings. */
export class GeometryWriter {
  bytes = new Uint8Array(1 << 16);
  at = 0;
  private cursorX = 0;
  private cursorY = 0;

  beginFeature(): void {
    this.cursorX = 0;
    this.cursorY = 0;
  }

  makeRoom(extra: number): void {
    this.bytes = withRoom(this.bytes, this.at + extra);
  }

  square(x: number, y: number): void {
    const { bytes } = this;
    let at = this.at;
    bytes[at++] = MOVE_TO_ONE;
    at = writeZigzag(bytes, at, x - this.cursorX);
    at = writeZigzag(bytes, at, y - this.cursorY);
    bytes[at++] = LINE_TO_THREE;
    bytes[at++] = 2 * SMALLEST_SIDE;
    bytes[at++] = 0;
    bytes[at++] = 0;
    bytes[at++] = 2 * SMALLEST_SIDE;
    bytes[at++] = 2 * SMALLEST_SIDE - 1;
    bytes[at++] = 0;
    bytes[at++] = CLOSE_PATH;
    this.at = at;
    this.cursorX = x;
    this.cursorY = y + SMALLEST_SIDE;
  }

  /** The shells of a polygon, each followed by its holes. */
  polygon(rings: RingBuffer): void {
    let shells = 0;
    for (let ring = 0; ring < rings.ringCount; ring++) if ((rings.areas[ring] ?? 0) > 0) shells++;
    for (let ring = 0; ring < rings.ringCount; ring++) {
      if ((rings.areas[ring] ?? 0) < 0) continue;
      this.ring(rings, ring);
      for (let hole = 0; hole < rings.ringCount; hole++) {
        if ((rings.areas[hole] ?? 0) > 0) continue;
        if (shells === 1 || isWithin(rings, hole, ring)) this.ring(rings, hole);
      }
    }
  }

  private ring(rings: RingBuffer, ring: number): void {
    const { xy } = rings;
    const start = rings.start(ring);
    const end = rings.ends[ring] ?? 0;
    this.makeRoom((end - start + 1) * LARGEST_POINT);
    const { bytes } = this;
    let { at, cursorX, cursorY } = this;
    bytes[at++] = MOVE_TO_ONE;
    for (let i = start; i < end; i++) {
      const x = xy[2 * i] ?? 0;
      const y = xy[2 * i + 1] ?? 0;
      at = writeZigzag(bytes, at, x - cursorX);
      at = writeZigzag(bytes, at, y - cursorY);
      if (i === start) at = writeVarint(bytes, at, ((end - start - 1) << 3) | LINE_TO);
      cursorX = x;
      cursorY = y;
    }
    bytes[at++] = CLOSE_PATH;
    this.at = at;
    this.cursorX = cursorX;
    this.cursorY = cursorY;
  }
}

/** Whether a hole lies in a shell, told by the first corner of the hole that is not on the shell's outline. */
function isWithin(rings: RingBuffer, hole: number, shell: number): boolean {
  const end = rings.ends[hole] ?? 0;
  for (let i = rings.start(hole); i < end; i++) {
    const side = sideOf(rings, shell, rings.xy[2 * i] ?? 0, rings.xy[2 * i + 1] ?? 0);
    if (side !== "on") return side === "in";
  }
  return true;
}

function sideOf(rings: RingBuffer, ring: number, x: number, y: number): "in" | "out" | "on" {
  const { xy } = rings;
  const end = rings.ends[ring] ?? 0;
  let inside = false;
  let ax = xy[2 * end - 2] ?? 0;
  let ay = xy[2 * end - 1] ?? 0;
  for (let i = rings.start(ring); i < end; i++) {
    const bx = xy[2 * i] ?? 0;
    const by = xy[2 * i + 1] ?? 0;
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const between = Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
    if (turn === 0 && between) return "on";
    if (ay > y !== by > y && turn > 0 === by > ay) inside = !inside;
    ax = bx;
    ay = by;
  }
  return inside ? "in" : "out";
}
