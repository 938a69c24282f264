import type { Ground, PolygonRings, Ring } from "./shape.ts";

/** Codes of the WKB standard (OGC 06-103r4, clause 8). */
export const wkbType = { point: 1, polygon: 3, multiPolygon: 6, geometryCollection: 7 } as const;

const headerBytes = 5;
const countBytes = 4;
const positionBytes = 16;

/** Bytes `writeGroundWkb` needs for this ground. */
export function groundWkbSize(ground: Ground): number {
  let size = headerBytes + countBytes;
  for (const polygon of ground) size += polygonSize(polygon);
  return size;
}

/**
 * Writes a little-endian multi-polygon (or, for overlays of shapes that may overlap each other, a geometry collection of
 * polygons) at `offset` and returns the offset after it.
 */
export function writeGroundWkb(
  ground: Ground,
  view: DataView,
  offset: number,
  type: typeof wkbType.multiPolygon | typeof wkbType.geometryCollection = wkbType.multiPolygon,
): number {
  let at = writeHeader(view, offset, type, ground.length);
  for (const polygon of ground) {
    at = writeHeader(view, at, wkbType.polygon, polygon.length);
    for (const ring of polygon) at = writeRing(view, at, ring);
  }
  return at;
}

function polygonSize(polygon: PolygonRings): number {
  let size = headerBytes + countBytes;
  for (const ring of polygon) size += countBytes + ring.length * positionBytes;
  return size;
}

function writeHeader(view: DataView, offset: number, type: number, count: number): number {
  view.setUint8(offset, 1);
  view.setUint32(offset + 1, type, true);
  view.setUint32(offset + headerBytes, count, true);
  return offset + headerBytes + countBytes;
}

function writeRing(view: DataView, offset: number, ring: Ring): number {
  view.setUint32(offset, ring.length, true);
  let at = offset + countBytes;
  for (const position of ring) {
    view.setFloat64(at, position[0], true);
    view.setFloat64(at + 8, position[1], true);
    at += positionBytes;
  }
  return at;
}
