import type { Remark } from "../../geometry/remark.ts";
import type { PolygonRings, Position } from "../../geometry/shape.ts";
import { mostPoints, nothingIn, type PastedPoint, type PastedShapes } from "./pasted-shapes.ts";

interface Collected {
  readonly polygons: PolygonRings[];
  readonly lines: (readonly Position[])[];
  readonly points: PastedPoint[];
  skipped: number;
  count: number;
}

/** Shapes of a GeoJSON value of any kind; heights and times are left out. What is no geometry is counted and said. */
export function collectFeatures(value: unknown): PastedShapes {
  const found: Collected = { polygons: [], lines: [], points: [], skipped: 0, count: 0 };
  collect(value, null, found, 0);
  if (found.count > mostPoints) {
    const message = `There are ${found.count} points; at most ${mostPoints} are taken. Paste the part that is the boundary.`;
    return nothingIn("paste-too-large", message);
  }
  const { polygons, lines, points, skipped } = found;
  if (polygons.length + lines.length + points.length === 0) {
    return nothingIn("paste-empty", "Nothing with a place was found: no polygon, line or point.");
  }
  const left: Remark = {
    code: "paste-partly-read",
    severity: "warning",
    message: `${skipped} of the features have no geometry that could be read; they were left out.`,
    place: "",
  };
  return { polygons, lines, points, remarks: skipped > 0 ? [left] : [] };
}

/** A collection in a collection in a collection is deeper than any program writes. */
const deepest = 8;

function collect(value: unknown, name: string | null, found: Collected, depth: number): void {
  const { type, features, geometries, geometry, properties, coordinates } = (value ?? {}) as Record<string, unknown>;
  const inner = type === "FeatureCollection" ? features : type === "GeometryCollection" ? geometries : null;
  if (inner !== null) {
    if (!Array.isArray(inner) || depth > deepest) found.skipped += 1;
    else for (const one of inner) collect(one, name, found, depth + 1);
    return;
  }
  if (type === "Feature") {
    collect(geometry, nameOf(properties), found, depth + 1);
    return;
  }
  const read = typeof type === "string" ? readers[type] : undefined;
  if (read === undefined || !read(coordinates, name, found)) found.skipped += 1;
}

const readers: Readonly<Record<string, (coordinates: unknown, name: string | null, found: Collected) => boolean>> = {
  Point: (coordinates, name, found) => {
    const position = positionOf(coordinates, found);
    if (position !== null) found.points.push({ position, name });
    return position !== null;
  },
  MultiPoint: (coordinates, name, found) => each(coordinates, (one) => readers["Point"]?.(one, name, found) ?? false),
  LineString: (coordinates, _, found) => {
    const line = lineOf(coordinates, found);
    if (line !== null) found.lines.push(line);
    return line !== null;
  },
  MultiLineString: (coordinates, name, found) =>
    each(coordinates, (one) => readers["LineString"]?.(one, name, found) ?? false),
  Polygon: (coordinates, _, found) => {
    if (!Array.isArray(coordinates) || coordinates.length === 0) return false;
    const rings = coordinates.flatMap((ring) => {
      const line = lineOf(ring, found);
      return line === null ? [] : [line];
    });
    if (rings.length !== coordinates.length) return false;
    found.polygons.push(rings);
    return true;
  },
  MultiPolygon: (coordinates, name, found) =>
    each(coordinates, (one) => readers["Polygon"]?.(one, name, found) ?? false),
};

function each(list: unknown, read: (one: unknown) => boolean): boolean {
  return Array.isArray(list) && list.length > 0 && list.map(read).every(Boolean);
}

function lineOf(coordinates: unknown, found: Collected): readonly Position[] | null {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return null;
  const line = coordinates.flatMap((one) => {
    const position = positionOf(one, found);
    return position === null ? [] : [position];
  });
  return line.length === coordinates.length ? line : null;
}

function positionOf(offered: unknown, found: Collected): Position | null {
  found.count += 1;
  const [lon, lat] = Array.isArray(offered) ? (offered as unknown[]) : [];
  if (typeof lon !== "number" || typeof lat !== "number") return null;
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}

function nameOf(properties: unknown): string | null {
  const { name } = (properties ?? {}) as { name?: unknown };
  return typeof name === "string" && name.trim() !== "" ? name.trim() : null;
}
