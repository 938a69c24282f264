import { boundsOf } from "../../geometry/bounds.ts";
import type { Bounds, Ground } from "../../geometry/shape.ts";
import type { Fate, Operation } from "./land-claim.ts";

/** One piece of ground with one fate between two dates, and the report that gave it that fate. */
export interface LandPiece {
  /** Null: released outside any hazardous area; counted apart, never in a sum of the ledger. */
  readonly hazardCode: string | null;
  readonly fate: Fate;
  readonly operation: Operation | null;
  /** True where land once released became hazardous again. */
  readonly reopened: boolean;
  readonly givenBy: string;
  readonly endedBy: string | null;
  readonly ground: Ground;
  readonly bounds: Bounds;
  readonly areaSquareMetres: number;
  /** Date of information from which the fate holds. */
  readonly validFrom: string;
  /** First day on which it no longer holds; null: it still does. */
  readonly validTo: string | null;
}

/** Who owns a piece: its hazard or, outside every hazard, the report that released it. */
export function ownerOf(piece: Pick<LandPiece, "hazardCode" | "givenBy">): string {
  return piece.hazardCode ?? `outside ${piece.givenBy}`;
}

/** What a report took, by column of the ledger: the figures behind "every number opens". */
export interface Taking {
  readonly reportId: string;
  readonly hazardCode: string | null;
  readonly column: LedgerColumn;
  readonly squareMetres: number;
}

export type LedgerColumn =
  | "opened"
  | "added"
  | "confirmed"
  | "reopened"
  | "cancelled"
  | "reduced"
  | "cleared"
  | "outside";

/** Bounds of ground that is known not to be empty; throws where it is. */
export function boundsOfPiece(ground: Ground): Bounds {
  const bounds = boundsOf(ground);
  if (bounds === null) throw new Error("A land piece needs some ground");
  return bounds;
}
