import type { Ground } from "../../geometry/shape.ts";
import type { PlaceName } from "./place-name.ts";

/** A unit of the country as the authority draws it; replaceable, and no statement on the status of any border. */
export interface AdministrativeUnit {
  readonly code: string;
  /** 0 the country, 1 its first division, 2 district or municipality. */
  readonly level: number;
  readonly name: PlaceName;
  readonly ground: Ground;
}
