import { onGrid } from "../../geometry/grid-cell.ts";
import type { Ground, PolygonRings, Position, Ring } from "../../geometry/shape.ts";
import type { Finding } from "./finding.ts";

/** A shape as it was drawn: right in its nesting and its numbers, nothing else promised. `path` points to the geometry. */
export interface Drawing {
  readonly path: string;
  readonly type: "Polygon" | "MultiPolygon";
  readonly polygons: Ground;
}

export type DrawingResult = { readonly drawing: Drawing } | { readonly findings: readonly Finding[] };

/** Reads an offered GeoJSON geometry. Heights and measures after the second number of a position are left out. */
export function readDrawing(offered: unknown, path: string): DrawingResult {
  if (offered === undefined || offered === null) return refuse(missing(path, "There is no geometry."));
  if (typeof offered !== "object" || Array.isArray(offered)) return refuse(wrongType(path, typeName(offered)));
  const { type, coordinates } = offered as { type?: unknown; coordinates?: unknown };
  if (type !== "Polygon" && type !== "MultiPolygon")
    return refuse(wrongType(path, String(type ?? "object without a type")));
  if (!Array.isArray(coordinates)) return refuse(nesting(path, `${path}/coordinates`, "a list of coordinates"));
  const findings: Finding[] = [];
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const read = polygons.map((polygon, index) => {
    const at = type === "Polygon" ? `${path}/coordinates` : `${path}/coordinates/${index}`;
    return readPolygon(polygon, at, findings);
  });
  // Wrong nesting goes through the whole shape; the first place says it all.
  const misnested = findings.find(({ code }) => code === "geometry-type");
  if (findings.length > 0) return { findings: misnested ? [misnested] : findings };
  if (read.length === 0 || read.some((rings) => rings.length === 0)) {
    return refuse(missing(path, `The ${type} has no rings.`));
  }
  return { drawing: { path, type, polygons: read } };
}

/** Reads one position onto the grid of 0.1 mm; null, with a finding, when it is not two finite numbers. */
export function readPosition(offered: unknown, path: string, findings: Finding[]): Position | null {
  if (!Array.isArray(offered)) {
    findings.push(nesting(path, path, "a position [longitude, latitude]"));
    return null;
  }
  const [lon, lat] = offered as unknown[];
  if (typeof lon === "number" && typeof lat === "number" && Number.isFinite(lon) && Number.isFinite(lat)) {
    return [onGrid(lon), onGrid(lat)];
  }
  findings.push({
    code: "coordinate-not-finite",
    severity: "error",
    message: `The position reads [${show(lon)}, ${show(lat)}]. It must be two numbers in degrees: longitude, then latitude.`,
    path,
  });
  return null;
}

/** JSON pointer to a ring of the drawing, or to one of its vertices. */
export function pointerTo(drawing: Drawing, polygon: number, ring: number, vertex?: number): string {
  const part = drawing.type === "Polygon" ? "" : `/${polygon}`;
  return `${drawing.path}/coordinates${part}/${ring}${vertex === undefined ? "" : `/${vertex}`}`;
}

export function missing(path: string, what: string): Finding {
  return {
    code: "geometry-missing",
    severity: "error",
    message: `${what} Draw the area, or give it as a GeoJSON Polygon or MultiPolygon in WGS 84.`,
    path,
  };
}

function readPolygon(offered: unknown, path: string, findings: Finding[]): PolygonRings {
  if (!Array.isArray(offered)) {
    findings.push(nesting(path, path, "a list of rings"));
    return [];
  }
  return offered.map((ring, index) => readRing(ring, `${path}/${index}`, findings));
}

function readRing(offered: unknown, path: string, findings: Finding[]): Ring {
  if (!Array.isArray(offered)) {
    findings.push(nesting(path, path, "a ring, which is a list of positions"));
    return [];
  }
  const ring: Position[] = [];
  for (const [index, one] of offered.entries()) {
    const position = readPosition(one, `${path}/${index}`, findings);
    if (position !== null) ring.push(position);
  }
  return ring;
}

function wrongType(path: string, found: string): Finding {
  const advice =
    found === "Feature" || found === "FeatureCollection" || found === "GeometryCollection"
      ? "Give the geometry of one feature by itself."
      : "A line or point has no area.";
  return {
    code: "geometry-type",
    severity: "error",
    message: `An area must be a GeoJSON Polygon or MultiPolygon; this is ${found}. ${advice}`,
    path,
  };
}

function nesting(geometryPath: string, path: string, expected: string): Finding {
  return {
    code: "geometry-type",
    severity: "error",
    message: `The coordinates are not nested as GeoJSON asks: ${path || "/"} should be ${expected}.`,
    path: path || geometryPath,
  };
}

function refuse(finding: Finding): DrawingResult {
  return { findings: [finding] };
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}
