import { engineError, geos, takeNotices, withGeometries } from "./geos.ts";
import { fromGeos, heapView, toGeos, toGeosCollection } from "./geos-transfer.ts";
import { gridDegrees } from "./grid-cell.ts";
import type { Ground, PolygonRings, Position } from "./shape.ts";

/** `reason` in GEOS' words, such as "Self-intersection"; `position` is where it saw it first. */
export type Validity =
  | { readonly valid: true }
  | {
      readonly valid: false;
      readonly reason: string;
      readonly position: Position | null;
      readonly notices: readonly string[];
    };

/** Whether a ground keeps the rules of OGC 06-103r4 clause 6.1.11; rings must already be closed and of four points. */
export function validity(ground: Ground): Validity {
  return withGeometries((keep) => {
    const shape = toGeos(keep, ground);
    const out = geos.Module._malloc(8);
    if (out === 0) throw engineError("allocate 8 bytes");
    try {
      // NumberPointers by meaning, typed as geometry in the package: reason (char **) and location (GEOSGeometry **).
      const answer = geos.GEOSisValidDetail(shape, 0, out, out + 4);
      if (answer === 1) return { valid: true };
      if (answer !== 0) throw engineError("validity");
      return { valid: false, ...readDetail(out), notices: takeNotices() };
    } finally {
      geos.Module._free(out);
    }
  });
}

/**
 * GEOS' linework repair (the default of PostGIS' ST_MakeValid): every line drawn stays a line, and ground is inside when
 * an odd number of the polygon's own boundaries surrounds it. Accepts rings that cross themselves and holes that stick
 * out; each polygon is mended by itself and the mended ones are united. Rings must be closed, of four points, and finite.
 */
export function makeValid(polygons: PolygonRings | Ground): Ground {
  const drawn = isPolygon(polygons) ? [polygons] : polygons;
  return withGeometries((keep) => {
    const mended = drawn.flatMap((polygon) =>
      fromGeos(keep("make valid", geos.GEOSMakeValid(toGeos(keep, [polygon])))),
    );
    if (mended.length === 0) return [];
    return fromGeos(keep("make valid", geos.GEOSUnaryUnionPrec(toGeosCollection(keep, mended), gridDegrees)));
  });
}

function isPolygon(polygons: PolygonRings | Ground): polygons is PolygonRings {
  return typeof polygons[0]?.[0]?.[0] === "number";
}

function readDetail(out: number): { reason: string; position: Position | null } {
  const text = heapView().getUint32(out, true);
  const location = heapView().getUint32(out + 4, true);
  const reason = text === 0 ? "invalid" : geos.Module.UTF8ToString(text);
  if (text !== 0) geos.GEOSFree(text);
  if (location === 0) return { reason, position: null };
  const position = readPosition(location);
  geos.GEOSGeom_destroy(location);
  return { reason, position };
}

function readPosition(point: number): Position | null {
  const out = geos.Module._malloc(16);
  if (out === 0) throw engineError("allocate 16 bytes");
  try {
    if (geos.GEOSGeomGetX(point, out) !== 1 || geos.GEOSGeomGetY(point, out + 8) !== 1) return null;
    return [heapView().getFloat64(out, true), heapView().getFloat64(out + 8, true)];
  } finally {
    geos.Module._free(out);
  }
}
