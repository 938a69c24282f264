import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Bounds } from "../../../src/geometry/shape.ts";
import type { ChangedField } from "../../../src/modules/comparison/changed-fields.ts";
import type { FactEffect } from "../../../src/modules/comparison/fact-effects.ts";
import type { LedgerEffect, TakingEffect } from "../../../src/modules/comparison/land-change.ts";
import type { Finding } from "../../../src/modules/reports/finding.ts";
import type { Fate, ReleasedOutside, ReportState } from "./answers.ts";

/** A piece of land on one side of a comparison. */
export interface ComparedPiece {
  readonly fate: Fate;
  readonly reopened: boolean;
  readonly hazardCode: string | null;
  readonly isChanged: boolean;
}

export type ComparedFeature = Feature<Polygon | MultiPolygon, ComparedPiece>;

export interface HazardEffect extends LedgerEffect {
  readonly hazardCode: string;
  readonly isNew: boolean;
}

export interface CertificateEffect {
  readonly id: string;
  readonly shortCode: string;
  readonly before: "valid" | "superseded" | "reopened" | "unsupported";
  readonly after: "valid" | "superseded" | "reopened" | "unsupported";
  readonly squareMetres: number | null;
}

/** What approving a report would change, or did. */
export interface ReportEffectAnswer {
  readonly reportId: string;
  readonly type: string;
  readonly state: ReportState;
  readonly on: string;
  readonly isDone: boolean;
  readonly isPartial: boolean;
  readonly obstacle: { readonly supersededIs: ReportState | null } | null;
  readonly comparedWith: {
    readonly why: "supersedes" | "same-key" | "same-area";
    readonly reportId: string;
    readonly type: string;
    readonly dateOfInformation: string;
  } | null;
  readonly fields: readonly ChangedField[];
  readonly unchanged: number;
  readonly withheld: readonly string[];
  readonly ledger: readonly HazardEffect[];
  readonly totals: LedgerEffect;
  readonly outside: ReleasedOutside;
  readonly bounds: Bounds | null;
  readonly pieces: {
    readonly before: { readonly features: readonly ComparedFeature[] };
    readonly after: { readonly features: readonly ComparedFeature[] };
  };
  readonly takings: readonly TakingEffect[];
  readonly takingsElsewhere: readonly TakingEffect[];
  readonly findings: readonly Finding[];
  readonly findingsWithheld: boolean;
  readonly findingsElsewhere: readonly {
    readonly reportId: string;
    readonly type: string;
    readonly begin: readonly Finding[];
    readonly end: readonly Finding[];
  }[];
  readonly facts: readonly FactEffect[];
  readonly certificates: readonly CertificateEffect[];
}
