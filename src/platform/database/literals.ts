import type { Bounds } from "../../geometry/shape.ts";

/** A `box` literal: PostgreSQL puts the upper right corner first. */
export function boxText([west, south, east, north]: Bounds): string {
  return `(${east},${north}),(${west},${south})`;
}

/** A `bytea` literal in hex. */
export function hexText(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
}

/** A `point` literal from longitude and latitude. */
export function pointText([lon, lat]: readonly [number, number]): string {
  return `(${lon},${lat})`;
}
