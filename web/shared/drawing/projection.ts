import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Bounds } from "../../../src/geometry/shape.ts";

/** A flat drawing of a small piece of ground: x east and y down in drawing units, true in both directions at its middle. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly metresPerUnit: number;
  readonly project: (position: Position) => readonly [number, number];
}

const metresPerDegree = 111_320;

/** Fits bounds into a width with a margin; the height follows the shape of the ground, between `lowest` and `highest`. */
export function projectionOf(bounds: Bounds, width: number, lowest: number, highest: number, margin = 36): Projection {
  const [west, south, east, north] = bounds;
  const middle = (south + north) / 2;
  const squeeze = Math.cos((middle * Math.PI) / 180);
  const across = Math.max((east - west) * squeeze * metresPerDegree, 10);
  const up = Math.max((north - south) * metresPerDegree, 10);
  const height = Math.min(highest, Math.max(lowest, (up / across) * (width - 2 * margin) + 2 * margin));
  const scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / up);
  const project = ([x = 0, y = 0]: Position) =>
    [
      width / 2 + (x - (west + east) / 2) * squeeze * metresPerDegree * scale,
      height / 2 - (y - middle) * metresPerDegree * scale,
    ] as const;
  return { width, height, metresPerUnit: 1 / scale, project };
}

/** The path of an area with its holes, for fill-rule evenodd. */
export function pathOf(shape: Polygon | MultiPolygon, { project }: Projection): string {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const rings = polygons.flat();
  return rings
    .map(
      (ring) =>
        `M${ring
          .map((position) =>
            project(position)
              .map((value) => value.toFixed(1))
              .join(" "),
          )
          .join("L")}Z`,
    )
    .join("");
}

/** Bounds of several areas together, or undefined when there is nothing to bound. */
export function boundsOfShapes(shapes: readonly (Polygon | MultiPolygon)[]): Bounds | undefined {
  const rings = shapes.flatMap((shape) => (shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat()));
  const positions = rings.flat();
  if (positions.length === 0) return undefined;
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of positions) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** A round distance that fits a fifth of the drawing. */
export function roundDistance(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return [5, 2, 1].map((digit) => digit * power).find((round) => round <= metres) ?? power;
}
