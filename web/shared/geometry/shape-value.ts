import type { MultiPolygon, Polygon } from "geojson";
import type { Ground, Position } from "../../../src/geometry/shape.ts";
import type { GroundShape, PointShape } from "../../../src/modules/reports/ground-shape.ts";
import type { TypedGeometry } from "../../../src/modules/reports/typed-geometry.ts";

/** What a geometry field of a report holds. */
export type ShapeValue = GroundShape | PointShape;

/** The parts of an area as it stands, whatever is wrong with it; nothing where there is no area. */
export function groundIn(value: ShapeValue | undefined): Ground {
  if (value === undefined || value.geometry.type === "Point") return [];
  return groundOfGeometry(value.geometry as Polygon | MultiPolygon);
}

export function groundOfGeometry({ type, coordinates }: Polygon | MultiPolygon): Ground {
  const parts = (type === "Polygon" ? [coordinates] : coordinates) as unknown as Ground;
  return parts.filter((rings) => rings.length > 0);
}

/** Every position of a shape, in order. */
export function positionsIn(value: ShapeValue | undefined): readonly Position[] {
  const point = positionIn(value);
  return point === undefined ? groundIn(value).flat(2) : [point];
}

export function positionIn(value: ShapeValue | undefined): Position | undefined {
  if (value?.geometry.type !== "Point") return undefined;
  const [lon, lat] = value.geometry.coordinates as readonly unknown[];
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : undefined;
}

/** The geometry of a ground: one part is a Polygon, several are a MultiPolygon; none is a Polygon without rings. */
export function geometryOfGround(ground: Ground): GroundShape["geometry"] {
  const [first = [], ...others] = ground;
  if (others.length > 0) return { type: "MultiPolygon", coordinates: copied(ground) };
  return { type: "Polygon", coordinates: copied(first) };
}

/** A ground drawn by hand; nothing drawn is no value. */
export function drawnGround(ground: Ground): GroundShape | undefined {
  return ground.length === 0 ? undefined : { geometry: geometryOfGround(ground), asTyped: { method: "drawn" } };
}

export function drawnPoint([lon, lat]: Position): PointShape {
  return { geometry: { type: "Point", coordinates: [lon, lat] }, asTyped: { method: "drawn" } };
}

/**
 * What was typed beside what it computes to. While it computes to nothing the geometry has no coordinates: the geometry gate
 * calls it missing, and a draft keeps every letter all the same.
 */
export function typedValue(shape: "ground" | "point", asTyped: TypedGeometry, geometry: object | null): ShapeValue {
  if (shape === "point") {
    return { geometry: (geometry ?? { type: "Point", coordinates: [] }) as PointShape["geometry"], asTyped };
  }
  return { geometry: (geometry ?? { type: "Polygon", coordinates: [] }) as GroundShape["geometry"], asTyped };
}

function copied<Item>(items: readonly Item[]): Item[] {
  return [...items];
}
