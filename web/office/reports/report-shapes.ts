import type { MultiPolygon, Point, Polygon } from "geojson";
import type { Fate } from "../../shared/api/answers.ts";

type Shape = Polygon | MultiPolygon | Point;

/** The geometry of a field that carries one, or undefined. */
export function shapeIn(value: unknown): Shape | undefined {
  if (typeof value !== "object" || value === null || !("geometry" in value)) return undefined;
  const { geometry } = value as { geometry?: { type?: unknown } };
  const isShape = geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" || geometry?.type === "Point";
  return isShape ? (geometry as Shape) : undefined;
}

export function vertexCount(shape: Polygon | MultiPolygon): number {
  const rings = shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
  return rings.reduce((sum, ring) => sum + ring.length - 1, 0);
}

/** What each field of a report says about its ground; ground that says nothing of a fate is not drawn. */
const fateOfField: Readonly<Record<string, Fate>> = {
  cancelled: "cancelled",
  reduced: "reduced",
  cleared: "cleared",
  confirmed: "confirmed",
  added: "suspected",
};

export function fateOfBody(body: Readonly<Record<string, unknown>>, field: string): Fate | undefined {
  if (field === "area") return body["kind"] === "confirmed" ? "confirmed" : "suspected";
  return fateOfField[field];
}
