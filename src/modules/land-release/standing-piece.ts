import type { Ground } from "../../geometry/shape.ts";
import type { Fate, Operation } from "./land-claim.ts";

/** A piece of land as it stands on a day. */
export interface StandingPiece {
  readonly hazardCode: string | null;
  readonly fate: Fate;
  readonly operation: Operation | null;
  readonly givenBy: string;
  readonly validFrom: string;
  readonly areaSquareMetres: number;
  readonly ground: Ground;
}
