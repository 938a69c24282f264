import type { Position } from "../../geometry/shape.ts";
import type { MapLand } from "../../interop/documents/map/draw-land.ts";
import type { MapFrame } from "../../interop/documents/map/map-frame.ts";
import type { CertifiedPerimeter } from "../certificates/certificate-content.ts";
import type { HazardStatus } from "../land-release/hazard-status.ts";
import type { Ledger } from "../land-release/ledger.ts";
import type { PlaceName } from "../places/place-name.ts";
import type { ReportState } from "../reports/report.ts";

/** A report of the hazard's past, as the reader may see it. */
export interface DossierReport {
  readonly id: string;
  readonly type: string;
  readonly dateOfInformation: string;
  readonly state: ReportState;
  /** Null where it is not for this reader. */
  readonly author: string | null;
  readonly organisation: string;
  readonly decidedBy: string | null;
  readonly description: string | null;
}

/** Something near, with the way to it. */
export interface Near {
  readonly distanceMetres: number;
  /** From the middle of the hazard, clockwise from true north. */
  readonly bearingTrueDegrees: number;
}

export interface NearAccident extends Near {
  readonly date: string;
  readonly description: string | null;
  /** Whether there may be a description that is not for this reader. */
  readonly isWithheld: boolean;
  readonly position: Position;
}

export interface NearHazard extends Near {
  /** Null where the record is not for this reader: its ground is drawn all the same. */
  readonly code: string | null;
  readonly fates: readonly ("suspected" | "confirmed")[];
  readonly remainingSquareMetres: number;
}

/** All that is known of a hazardous area before a team goes, as of a day and a journal position. */
export interface DossierFacts {
  readonly programme: { readonly name: PlaceName; readonly isSample: boolean };
  readonly on: string;
  readonly journalPosition: number;
  readonly code: string;
  readonly name: string | null;
  readonly kind: "suspected" | "confirmed";
  readonly status: HazardStatus;
  readonly firstReported: string;
  readonly unit: { readonly code: string; readonly name: PlaceName } | null;
  readonly ledger: Ledger;
  /** Of what remains hazardous; of all its ground where nothing remains. */
  readonly perimeters: readonly CertifiedPerimeter[];
  readonly reports: readonly DossierReport[];
  readonly withinMetres: number;
  readonly accidents: readonly NearAccident[];
  readonly neighbours: readonly NearHazard[];
  readonly settlements: readonly (Near & { readonly name: PlaceName; readonly position: Position })[];
  readonly map: MapFrame;
  readonly land: readonly MapLand[];
  readonly around: readonly (MapLand & { readonly label: string | null })[];
}
