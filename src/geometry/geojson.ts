import type { MultiPolygon, Point, Polygon } from "geojson";
import type { Ground, PolygonRings, Position } from "./shape.ts";

/** A polygon when the ground is one, otherwise a multi-polygon (also for an empty ground). */
export function groundToGeoJson(ground: Ground): Polygon | MultiPolygon {
  const polygons = ground.map(copyRings);
  const [only] = polygons;
  if (only !== undefined && polygons.length === 1) return { type: "Polygon", coordinates: only };
  return { type: "MultiPolygon", coordinates: polygons };
}

/** The ground of a well-formed GeoJSON geometry; heights are dropped. What people offer goes through the geometry gate. */
export function groundFromGeoJson(geometry: Polygon | MultiPolygon): Ground {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(toPosition)));
}

export function positionToGeoJson(position: Position): Point {
  return { type: "Point", coordinates: [position[0], position[1]] };
}

export function positionFromGeoJson(point: Point): Position {
  return toPosition(point.coordinates);
}

/** GeoJSON's types are mutable arrays, so it gets arrays of its own. */
function copyRings(rings: PolygonRings): [number, number][][] {
  return rings.map((ring) => ring.map((position): [number, number] => [position[0], position[1]]));
}

function toPosition(coordinates: readonly number[]): Position {
  const [lon, lat] = coordinates;
  if (lon === undefined || lat === undefined) throw new TypeError("a GeoJSON position needs two numbers");
  return [lon, lat];
}
