import { areaSquareMetres, lengthMetres } from "../../../../src/geometry/geodesy.ts";
import type { Ground } from "../../../../src/geometry/shape.ts";
import { cornersOf } from "./ring-edit.ts";

export interface ShapeNumbers {
  readonly areaSquareMetres: number;
  /** All boundaries, those of holes too. */
  readonly perimeterMetres: number;
  readonly corners: number;
  readonly parts: number;
  readonly holes: number;
}

/** What a shape measures on the ellipsoid as it stands; a boundary that crosses itself measures the drawing, not ground. */
export function shapeNumbers(ground: Ground): ShapeNumbers {
  const rings = ground.flat();
  return {
    areaSquareMetres: areaSquareMetres(ground.map((polygon) => polygon.filter((ring) => cornersOf(ring).length >= 3))),
    perimeterMetres: rings.reduce((sum, ring) => sum + lengthMetres(ring), 0),
    corners: rings.reduce((sum, ring) => sum + cornersOf(ring).length, 0),
    parts: ground.length,
    holes: rings.length - ground.length,
  };
}
