import type { MultiPolygon, Point, Polygon } from "geojson";
import type { Declination } from "../../geometry/magnetic-declination.ts";
import type { Closure, TraversePoint } from "../../geometry/traverse.ts";
import type { Finding } from "./finding.ts";
import type { TypedGeometry } from "./typed-geometry.ts";

/** What became of what was typed. */
export interface ComputedShape {
  /** Null where nothing can be computed: drawn or pasted, or a finding of severity error says what is wrong. */
  readonly geometry: Polygon | MultiPolygon | Point | null;
  /** Of a traverse, every point in the order it was walked; of coordinates, one for each text that could be read. */
  readonly points: readonly TraversePoint[];
  /** Of a traverse whose last leg leads back to the start. */
  readonly closure?: Closure;
  /** Of a traverse with magnetic bearings, at its first point. */
  readonly declination?: Declination;
  /** Code of the EPSG register, where the coordinates were on Pulkovo 1942, and how exact it is. */
  readonly transformation?: { readonly code: string; readonly accuracyMetres: number };
  /** The coarsest of the texts. */
  readonly precisionMetres?: number;
  /** Paths begin with `path` of the request, the JSON pointer to what was typed. */
  readonly findings: readonly Finding[];
}

export interface ComputeOptions {
  /** JSON pointer to what was typed; "" where it stands by itself. */
  readonly path?: string;
  /** A closing error of more than 1:n of the way around is told; 300 unless the programme says otherwise. */
  readonly closureRatio?: number;
}

/** `computeTyped` of src/modules/reports/compute-typed.ts, and `computeMeasured` without GEOS for the browser. */
export type ComputeTyped = (typed: TypedGeometry, shape: "ground" | "point", options?: ComputeOptions) => ComputedShape;
