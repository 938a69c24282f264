import type { Bounds } from "../../geometry/shape.ts";
import type { OrderOfInformation } from "../reports/report.ts";
import type { LandClaim } from "./land-claim.ts";

/** An approved report that is not superseded, with its claims on land. */
export interface EffectiveReport extends OrderOfInformation {
  readonly claims: readonly LandClaim[];
  readonly bounds: Bounds;
  readonly hazardCodes: readonly string[];
}
