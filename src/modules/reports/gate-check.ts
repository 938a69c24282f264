import type { Bounds, Ground } from "../../geometry/shape.ts";
import type { Finding } from "./finding.ts";
import type { Drawing } from "./gate-drawing.ts";
import type { RepairName } from "./gate-repair-name.ts";

/** The country a shape must lie in, with how far beyond the border as drawn it may reach. */
export interface GateCountry {
  readonly name: string;
  readonly ground: Ground;
  readonly toleranceMetres: number;
}

/** An area known already, which the shape is compared with. */
export interface GateNeighbour {
  readonly recordId: string;
  readonly label: string;
  readonly ground: Ground;
}

/** What the gate knows besides the shape. */
export interface GateContext {
  /** JSON pointer to the geometry, the start of every finding's path. */
  readonly path: string;
  readonly country?: GateCountry;
  /** True for borders of administrative units, which may be as large as a country. */
  readonly isBorder?: boolean;
  readonly allowedRepairs: readonly RepairName[];
  /** Codes that are accepted here as warnings: they stop no shape. */
  readonly acceptedCodes?: readonly string[];
  readonly neighbours?: (bounds: Bounds) => readonly GateNeighbour[];
}

/** One thing to look at in a drawing. */
export type GateCheck = (drawing: Drawing, context: GateContext) => readonly Finding[];

/** Where the checks got their rules from. */
export const geocheck = "GICHD geocheck";
export const simpleFeatures = "OGC 06-103r4, 6.1.11.1";
