import Type from "typebox";
import type { Ground } from "../../geometry/shape.ts";
import { typedGeometry } from "./typed-geometry.ts";

/** A GeoJSON Polygon or MultiPolygon in WGS 84, before the geometry gate has looked at it. */
const polygonGeometry = Type.Object({
  type: Type.Union([Type.Literal("Polygon"), Type.Literal("MultiPolygon")]),
  coordinates: Type.Array(Type.Unknown()),
});

/** What a named repair did to a shape; the shape as it was offered stays in `asOffered`. */
const repairRecord = Type.Object({
  name: Type.String({ description: "Name of the repair, for example make-valid" }),
  areaBeforeSquareMetres: Type.Number(),
  areaAfterSquareMetres: Type.Number(),
});

/**
 * An area as a report carries it: the geometry that counts, and, where a person or an import profile asked for a
 * repair, the geometry as it was offered and what the repair did to its area.
 */
export const groundShape = Type.Object({
  geometry: polygonGeometry,
  referenceSystem: Type.Optional(Type.Literal("EPSG:4326")),
  asTyped: Type.Optional(typedGeometry),
  asOffered: Type.Optional(Type.Unknown()),
  repairs: Type.Optional(Type.Array(repairRecord)),
});

export type GroundShape = Type.Static<typeof groundShape>;

/** A point in WGS 84 as a report carries it. */
export const pointShape = Type.Object({
  geometry: Type.Object({ type: Type.Literal("Point"), coordinates: Type.Array(Type.Number(), { minItems: 2 }) }),
  referenceSystem: Type.Optional(Type.Literal("EPSG:4326")),
  asTyped: Type.Optional(typedGeometry),
  asOffered: Type.Optional(Type.Unknown()),
  repairs: Type.Optional(Type.Array(Type.Object({ name: Type.String() }))),
});

export type PointShape = Type.Static<typeof pointShape>;

/** The ground of a shape that has passed the geometry gate. Reads only; the gate has checked the nesting. */
export function groundOf(shape: GroundShape): Ground {
  const coordinates = shape.geometry.coordinates as unknown;
  return (shape.geometry.type === "Polygon" ? [coordinates] : coordinates) as Ground;
}
