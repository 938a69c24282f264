import type { Ground, Position } from "../../../src/geometry/shape.ts";
import type { GroundShape, PointShape } from "../../../src/modules/reports/ground-shape.ts";

/** What a geometry field of a report holds. */
export type ShapeValue = GroundShape | PointShape;

/** The parts of an area as it stands, whatever is wrong with it; nothing where there is no area. */
export function groundIn(value: ShapeValue | undefined): Ground {
  if (value === undefined || value.geometry.type === "Point") return [];
  const { type, coordinates } = value.geometry as { type: string; coordinates: unknown };
  return (type === "Polygon" ? [coordinates] : coordinates) as Ground;
}

export function positionIn(value: ShapeValue | undefined): Position | undefined {
  if (value?.geometry.type !== "Point") return undefined;
  const [lon, lat] = value.geometry.coordinates as readonly unknown[];
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : undefined;
}

/** One part is a Polygon, several are a MultiPolygon, none is no value. */
export function shapeOfGround(ground: Ground): GroundShape | undefined {
  const [first, ...others] = ground;
  if (first === undefined) return undefined;
  if (others.length > 0) return { geometry: { type: "MultiPolygon", coordinates: copied(ground) } };
  return { geometry: { type: "Polygon", coordinates: copied(first) } };
}

export function shapeOfPosition([lon, lat]: Position): PointShape {
  return { geometry: { type: "Point", coordinates: [lon, lat] } };
}

function copied<Item>(items: readonly Item[]): Item[] {
  return [...items];
}
