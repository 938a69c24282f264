import { checked, engineError, GeometryEngineError, geos, type Keep } from "./geos.ts";
import type { Ground, PolygonRings, Position, Ring } from "./shape.ts";
import { groundWkbSize, wkbType, writeGroundWkb } from "./wkb-write.ts";

/**
 * Ground in and out of the wasm heap as WKB: one wasm call each way, whatever the number of vertices, against three per
 * ring for GEOS' own constructors. Input goes through one scratch block that is kept between calls.
 */
const scratchKeptBytes = 1 << 20;
let scratch = { pointer: 0, bytes: 0 };
let view = new DataView(geos.Module.HEAPU8.buffer);

const wkbWriter = checked("create WKB writer", geos.GEOSWKBWriter_create());
geos.GEOSWKBWriter_setOutputDimension(wkbWriter, 2);
geos.GEOSWKBWriter_setByteOrder(wkbWriter, geos.GEOSWKBByteOrders.GEOS_WKB_NDR);
const sizePointer = checked("allocate", geos.Module._malloc(4));

/** A multi-polygon inside GEOS; the shapes in `ground` must not overlap each other. */
export function toGeos(keep: Keep, ground: Ground): number {
  return transfer(keep, ground, wkbType.multiPolygon);
}

/** A geometry collection inside GEOS, whose polygons may overlap each other. */
export function toGeosCollection(keep: Keep, polygons: Ground): number {
  return transfer(keep, polygons, wkbType.geometryCollection);
}

/** The polygonal parts of a GEOS geometry; lines and points that an overlay left over have no area and are dropped. */
export function fromGeos(geometry: number): Ground {
  const wkb = checked("write WKB", geos.GEOSWKBWriter_write(wkbWriter, geometry, sizePointer));
  try {
    heapView();
    const polygons: PolygonRings[] = [];
    readGeometry(wkb, polygons);
    return polygons;
  } finally {
    geos.GEOSFree(wkb);
  }
}

/** The heap as it is now: growing memory leaves the old buffer empty. */
export function heapView(): DataView {
  if (view.buffer !== geos.Module.HEAPU8.buffer) view = new DataView(geos.Module.HEAPU8.buffer);
  return view;
}

function transfer(keep: Keep, ground: Ground, type: 6 | 7): number {
  assertFinite(ground);
  const size = groundWkbSize(ground);
  reserve(size);
  try {
    writeGroundWkb(ground, heapView(), scratch.pointer, type);
    return keep("read shape", geos.GEOSGeomFromWKB_buf(scratch.pointer, size));
  } finally {
    if (scratch.bytes > scratchKeptBytes) release();
  }
}

/** GEOS takes NaN and infinity for coordinates and then answers anything at all. */
function assertFinite(ground: Ground): void {
  for (const polygon of ground) {
    for (const ring of polygon) {
      for (const [lon, lat] of ring) {
        if (!Number.isFinite(lon + lat))
          throw new GeometryEngineError(`coordinate is not finite: [${lon}, ${lat}]`, []);
      }
    }
  }
}

function reserve(bytes: number): void {
  if (bytes <= scratch.bytes) return;
  release();
  const wanted = Math.max(bytes, 64 * 1024);
  const pointer = geos.Module._malloc(wanted);
  if (pointer === 0) throw engineError(`allocate ${wanted} bytes`);
  scratch = { pointer, bytes: wanted };
}

function release(): void {
  if (scratch.pointer !== 0) geos.Module._free(scratch.pointer);
  scratch = { pointer: 0, bytes: 0 };
}

function readGeometry(offset: number, polygons: PolygonRings[]): number {
  const type = view.getUint32(offset + 1, true);
  const count = view.getUint32(offset + 5, true);
  let at = offset + 9;
  switch (type) {
    case 1:
      return offset + 5 + 16;
    case 2:
      return at + count * 16;
    case 3: {
      const rings: Ring[] = [];
      for (let ring = 0; ring < count; ring += 1) {
        const points = view.getUint32(at, true);
        rings.push(readRing(at + 4, points));
        at += 4 + points * 16;
      }
      if (rings.length > 0) polygons.push(rings);
      return at;
    }
    case 4:
    case 5:
    case 6:
    case 7:
      for (let part = 0; part < count; part += 1) at = readGeometry(at, polygons);
      return at;
    default:
      throw new GeometryEngineError(`GEOS returned geometry of WKB type ${type}`, []);
  }
}

function readRing(offset: number, points: number): Ring {
  const ring: Position[] = [];
  for (let at = offset, end = offset + points * 16; at < end; at += 16) {
    ring.push([view.getFloat64(at, true), view.getFloat64(at + 8, true)]);
  }
  return ring;
}
