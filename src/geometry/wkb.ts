import type { Ground, PolygonRings, Position, Ring } from "./shape.ts";
import { groundWkbSize, wkbType, writeGroundWkb } from "./wkb-write.ts";

/** Bytes that are not the well-known binary they should be; the message says what is wrong and at which byte. */
export class WkbError extends Error {
  override readonly name = "WkbError";
}

/** A little-endian multi-polygon without SRID. */
export function groundToWkb(ground: Ground): Uint8Array {
  const bytes = new Uint8Array(groundWkbSize(ground));
  writeGroundWkb(ground, new DataView(bytes.buffer), 0);
  return bytes;
}

/** Reads a polygon or multi-polygon of either byte order, also EWKB with an SRID of 4326; the whole input must be used. */
export function groundFromWkb(bytes: Uint8Array): Ground {
  const cursor = cursorOver(bytes);
  const polygons: PolygonRings[] = [];
  const type = readType(cursor);
  if (type === wkbType.polygon) polygons.push(readRings(cursor));
  else if (type === wkbType.multiPolygon) polygons.push(...readPolygons(cursor));
  else throw new WkbError(`expected a polygon (3) or multi-polygon (6), found geometry type ${type}`);
  assertUsedUp(cursor);
  // PostGIS writes "polygon empty" as a polygon of no rings.
  return polygons.filter((rings) => rings.length > 0);
}

export function pointToWkb(position: Position): Uint8Array {
  const bytes = new Uint8Array(21);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 1);
  view.setUint32(1, wkbType.point, true);
  view.setFloat64(5, position[0], true);
  view.setFloat64(13, position[1], true);
  return bytes;
}

export function pointFromWkb(bytes: Uint8Array): Position {
  const cursor = cursorOver(bytes);
  const type = readType(cursor);
  if (type !== wkbType.point) throw new WkbError(`expected a point (1), found geometry type ${type}`);
  const position = readPosition(cursor);
  assertUsedUp(cursor);
  return position;
}

interface Cursor {
  readonly view: DataView;
  at: number;
  littleEndian: boolean;
}

const sridFlag = 0x20000000;

function cursorOver(bytes: Uint8Array): Cursor {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0, littleEndian: true };
}

function readType(cursor: Cursor): number {
  need(cursor, 5, "a geometry header");
  const order = cursor.view.getUint8(cursor.at);
  if (order > 1) throw new WkbError(`byte ${cursor.at}: byte order must be 0 or 1, found ${order}`);
  cursor.littleEndian = order === 1;
  cursor.at += 1;
  const type = readUint32(cursor, "a geometry type");
  if ((type & sridFlag) === 0) return type;
  const srid = readUint32(cursor, "an SRID");
  if (srid !== 4326 && srid !== 0) throw new WkbError(`SRID must be 4326 (WGS 84), found ${srid}`);
  return (type & ~sridFlag) >>> 0;
}

function readPolygons(cursor: Cursor): PolygonRings[] {
  const count = readCount(cursor, 9, "polygons");
  const polygons: PolygonRings[] = [];
  for (let i = 0; i < count; i += 1) {
    const type = readType(cursor);
    if (type !== wkbType.polygon) throw new WkbError(`part ${i}: expected a polygon (3), found geometry type ${type}`);
    polygons.push(readRings(cursor));
  }
  return polygons;
}

function readRings(cursor: Cursor): PolygonRings {
  const count = readCount(cursor, 4, "rings");
  const rings: Ring[] = [];
  for (let i = 0; i < count; i += 1) rings.push(readRing(cursor));
  return rings;
}

function readRing(cursor: Cursor): Ring {
  const count = readCount(cursor, 16, "positions");
  const ring: Position[] = [];
  for (let i = 0; i < count; i += 1) ring.push(readPosition(cursor));
  return ring;
}

function readPosition(cursor: Cursor): Position {
  need(cursor, 16, "a position");
  const lon = cursor.view.getFloat64(cursor.at, cursor.littleEndian);
  const lat = cursor.view.getFloat64(cursor.at + 8, cursor.littleEndian);
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
    throw new WkbError(`byte ${cursor.at}: coordinates are not finite: [${lon}, ${lat}]`);
  }
  cursor.at += 16;
  return [lon, lat];
}

/** A count is believed only when that many items of the least possible size still fit in the bytes that are there. */
function readCount(cursor: Cursor, leastBytesEach: number, items: string): number {
  const count = readUint32(cursor, `a number of ${items}`);
  need(cursor, count * leastBytesEach, `${count} ${items}`);
  return count;
}

function readUint32(cursor: Cursor, what: string): number {
  need(cursor, 4, what);
  const value = cursor.view.getUint32(cursor.at, cursor.littleEndian);
  cursor.at += 4;
  return value;
}

function need(cursor: Cursor, bytes: number, what: string): void {
  const left = cursor.view.byteLength - cursor.at;
  if (left < bytes) throw new WkbError(`byte ${cursor.at}: ${bytes} bytes needed for ${what}, ${left} left`);
}

function assertUsedUp(cursor: Cursor): void {
  const left = cursor.view.byteLength - cursor.at;
  if (left > 0) throw new WkbError(`byte ${cursor.at}: ${left} bytes follow after the geometry`);
}
