import type { FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import type { Tier } from "../../../src/access/tier.ts";
import type { Bounds, Position } from "../../../src/geometry/shape.ts";
import type { WorkStatus } from "../../../src/modules/hazards/work-status.ts";
import type { Finding } from "../../../src/modules/reports/finding.ts";

/** What the server answers, as plain types. Areas in square metres, dates YYYY-MM-DD, bounds west, south, east, north. */

export interface NameInLanguages {
  readonly en: string;
  readonly az?: string;
  readonly ru?: string;
}

export interface Programme {
  readonly name: NameInLanguages;
  readonly countryCode: string | null;
  readonly isSample: boolean;
  readonly bounds: Bounds | null;
  readonly journalPosition: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly reportCount: number;
  readonly hazardCount: number;
  readonly undated: boolean;
  /** Some of the ground is kept from whoever asks: nothing may look as if nothing were there. */
  readonly isRestricted: boolean;
}

export type HazardKind = "suspected" | "confirmed";
export type HazardStatus = "open" | "worked-on" | "closed" | "covered";
export type Fate = "suspected" | "confirmed" | "cancelled" | "reduced" | "cleared";

export interface ReleasedOutside {
  readonly cancelledSquareMetres: number;
  readonly reducedSquareMetres: number;
  readonly clearedSquareMetres: number;
}

export interface ProgrammeLedger extends ReleasedOutside {
  readonly on: string | null;
  readonly hazards: {
    readonly open: number;
    readonly workedOn: number;
    readonly closed: number;
    readonly covered: number;
  };
  readonly openedSquareMetres: number;
  readonly addedSquareMetres: number;
  readonly suspectedSquareMetres: number;
  readonly confirmedSquareMetres: number;
  readonly clearedMineSquareMetres: number;
  readonly clearedBattleAreaSquareMetres: number;
  readonly remainingSquareMetres: number;
  readonly releasedSquareMetres: number;
  readonly outside: ReleasedOutside;
  readonly differenceSquareMetres: number;
  readonly pieces: Readonly<Record<Fate, number>>;
}

export interface HazardRow {
  readonly code: string;
  readonly name: string | null;
  readonly kind: HazardKind;
  readonly status: HazardStatus;
  readonly openedSquareMetres: number;
  readonly remainingSquareMetres: number;
  readonly releasedSquareMetres: number;
  readonly bounds: Bounds | null;
  readonly lastInformation: string | null;
  readonly work: WorkStatus | null;
}

export interface HazardList {
  readonly total: number;
  readonly items: readonly HazardRow[];
}

export interface HazardLedger extends ReleasedOutside {
  readonly openedSquareMetres: number;
  readonly addedSquareMetres: number;
  readonly suspectedSquareMetres: number;
  readonly confirmedSquareMetres: number;
  readonly remainingSquareMetres: number;
  readonly differenceSquareMetres: number;
}

export type LedgerColumn = "opened" | "added" | Fate;

export interface LedgerRow {
  readonly column: LedgerColumn;
  readonly reportId: string;
  readonly reportType: string;
  readonly dateOfInformation: string;
  readonly squareMetres: number;
}

export type ReportState = "submitted" | "approved" | "rejected" | "superseded";

export interface ReportedBy {
  /** Null where it is kept back. */
  readonly name: string | null;
  readonly organisation: string;
}

export interface HazardReport {
  readonly id: string;
  readonly type: string;
  readonly dateOfInformation: string;
  readonly reportedBy: ReportedBy;
  readonly state: ReportState;
  readonly submittedAt: string | null;
  readonly submittedPosition: number | null;
  readonly decidedAt: string | null;
  readonly decidedPosition: number | null;
  readonly decidedBy: string | null;
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly findings: readonly Finding[];
  readonly withheld?: readonly string[];
}

export interface HazardDetail {
  readonly work: WorkStatus | null;
  readonly code: string;
  readonly name: string | null;
  readonly kind: HazardKind;
  readonly status: HazardStatus;
  readonly bounds: Bounds | null;
  readonly centre: Position | null;
  readonly ledger: HazardLedger;
  readonly ledgerRows: readonly LedgerRow[];
  readonly reports: readonly HazardReport[];
  readonly unit: { readonly code: string; readonly name: NameInLanguages } | null;
  /** To whom it is shown. */
  readonly tier: Tier;
}

export interface LandPieceProperties {
  readonly fate: Fate;
  readonly givenBy: string;
  readonly areaSquareMetres: number;
  readonly reopened?: boolean;
}

export type HazardLand = FeatureCollection<Polygon | MultiPolygon, LandPieceProperties>;

export interface ReportRow {
  readonly id: string;
  readonly type: string;
  readonly dateOfInformation: string;
  readonly reportedBy: ReportedBy;
  readonly hazardCode: string | null;
  readonly state: ReportState;
  readonly submittedAt: string | null;
  /** Null where it is kept back. */
  readonly findingCount: number | null;
  readonly withheld?: readonly string[];
}

export interface ReportList {
  readonly total: number;
  readonly items: readonly ReportRow[];
}

export interface Provenance {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly row: number;
  readonly profile: string;
  /** The attributes of the row as the file had them. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface ReportDocument {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly dateOfInformation: string;
  readonly reportedBy: ReportedBy;
  readonly source?: unknown;
  readonly body: Readonly<Record<string, unknown>>;
  readonly attachments?: readonly unknown[];
  readonly supersedes?: string;
  readonly provenance?: Provenance | null;
  readonly withheld?: readonly string[];
}

export interface JournalEntry {
  readonly position: number;
  readonly kind:
    | "programme-defined"
    | "report-submitted"
    | "report-approved"
    | "report-rejected"
    | "report-superseded"
    | "import-completed"
    | "report-checked";
  readonly recordedAt: string;
  /** Null where it is kept back. */
  readonly actor: string | null;
  readonly hash: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Of a decision: whose key signed it, and whether that holds; null where nobody signed. Absent of other entries. */
  readonly signature?: ShownSignature | null;
  readonly withheld?: readonly string[];
}

export interface ShownSignature {
  readonly algorithm: "webauthn" | "ed25519";
  readonly verified: boolean;
}

/** Somebody looked at a report and said what they looked at. */
export interface ReportCheck {
  readonly person: string;
  readonly organisation: string;
  readonly at: string;
  readonly remark: string;
}

export interface Taking {
  readonly hazardCode: string | null;
  readonly column: LedgerColumn;
  readonly squareMetres: number;
}

export interface ReportDetail {
  readonly document: ReportDocument;
  readonly sha256: string;
  readonly state: ReportState;
  /** Why it was returned. */
  readonly reason: string | null;
  readonly findings: readonly Finding[];
  readonly journal: readonly JournalEntry[];
  readonly takings: readonly Taking[];
  readonly supersededBy: string | null;
  readonly checks?: readonly ReportCheck[];
  readonly withheld?: readonly string[];
}

export interface ActivityDay {
  readonly date: string;
  readonly reports: number;
}

export interface UnitProperties {
  readonly code: string;
  readonly level: number;
  readonly name: NameInLanguages;
  readonly informationSince: string | null;
}

export type Units = FeatureCollection<Polygon | MultiPolygon, UnitProperties>;

export interface PointProperties {
  readonly kind: "accident" | "lifted-minefield";
  readonly reportId: string;
  readonly date: string;
  readonly description: string | null;
}

export type Points = FeatureCollection<Point, PointProperties>;
export type Settlements = FeatureCollection<Point, { readonly name: NameInLanguages }>;

export interface SearchItem {
  readonly kind: "hazard" | "unit" | "settlement" | "organisation" | "person" | "certificate" | "record" | "report";
  readonly id: string;
  readonly label: string;
  readonly bounds: Bounds | null;
}
