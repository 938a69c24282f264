import type { Bounds } from "../../geometry/shape.ts";
import type { HazardStatus } from "../land-release/hazard-status.ts";
import type { WorkStatus } from "./work-status.ts";

/** One line of the register of hazardous areas, as of a day. */
export interface HazardLine {
  readonly code: string;
  readonly name: string | null;
  readonly kind: "suspected" | "confirmed";
  readonly status: HazardStatus;
  readonly openedSquareMetres: number;
  readonly remainingSquareMetres: number;
  readonly releasedSquareMetres: number;
  readonly bounds: Bounds | null;
  /** Whether work in it is suspended or goes on; null: nobody said. */
  readonly work: WorkStatus | null;
  /** Date of information of the latest approved report about it. */
  readonly lastInformation: string;
  /** Code of the smallest administrative unit around its middle, where units are known. */
  readonly unit: string | null;
}
