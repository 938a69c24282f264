import type { Ground } from "../../geometry/shape.ts";

/** What land can be. Every square metre of a hazardous area has exactly one of these (design: the land ledger). */
export type Fate = RemainingFate | ReleasedFate;
export type RemainingFate = "suspected" | "confirmed";
/** IMAS 07.11: cancelled by non-technical survey, reduced by technical survey, cleared by clearance. */
export type ReleasedFate = "cancelled" | "reduced" | "cleared";
/** Mine clearance and battle-area clearance are never added up in one column (IMAS 09.11; domain 2.2 rule 3). */
export type Operation = "mine-clearance" | "battle-area-clearance";

/** What one polygon of an approved report says about the land under it. */
export type LandClaim =
  | {
      readonly act: "open";
      readonly hazardCode: string;
      readonly hazardName: string | null;
      readonly fate: RemainingFate;
      readonly ground: Ground;
      readonly path: string;
    }
  | {
      readonly act: "release";
      /** Null: released wherever it lies; the report names no hazardous area. */
      readonly hazardCode: string | null;
      readonly fate: ReleasedFate;
      readonly operation: Operation | null;
      readonly ground: Ground;
      readonly path: string;
    };

export function isReleased(fate: Fate): fate is ReleasedFate {
  return fate === "cancelled" || fate === "reduced" || fate === "cleared";
}
