import type { TObject } from "typebox";
import type { Accident } from "../accidents/accident.ts";
import type { LandClaim } from "../land-release/land-claim.ts";
import type { LiftedMinefield } from "../minefield-records/lifted-minefield.ts";
import type { OrdnanceItem } from "../ordnance/ordnance-item.ts";
import type { AdministrativeUnit } from "../places/administrative-unit.ts";
import type { Settlement } from "../places/settlement.ts";
import type { Fact } from "./fact.ts";
import type { Finding } from "./finding.ts";
import { type Labels, type Language, languages } from "./labels.ts";
import type { Report } from "./report.ts";
import type { ReportGroup } from "./report-group.ts";

export { type Labels, type Language, languages };

/** What an approved report does to the current state. Land claims are worked into the ledger; the rest are facts. */
export type Effect =
  | { readonly kind: "land"; readonly claims: readonly LandClaim[] }
  | { readonly kind: "accident"; readonly accident: Accident }
  | { readonly kind: "lifted-minefield"; readonly liftedMinefield: LiftedMinefield }
  | { readonly kind: "administrative-unit"; readonly unit: AdministrativeUnit }
  | { readonly kind: "settlement"; readonly settlement: Settlement }
  | { readonly kind: "item-found"; readonly item: OrdnanceItem }
  | { readonly kind: "fact"; readonly fact: Fact };

/** How the geometry gate treats one field of a body: which known areas it is compared with. */
export interface ShapeField {
  /** Name of the field; inside a list with a star for each of its entries: `itemsFound.*.position`. */
  readonly field: string;
  readonly shape: "ground" | "point";
  readonly required: boolean;
  /** Areas of the same comparison set are held against each other for duplicates and overlaps; null: not compared. */
  readonly comparedWith: "opened" | "released" | null;
  /** Whether the shape must lie in the programme's country (borders themselves need not). */
  readonly insideCountry: boolean;
}

/** One type of report: the single definition from which checks, forms, templates, documents and the ledger read. */
export interface ReportType<Body = never, Name extends string = string> {
  readonly name: Name;
  readonly version: number;
  readonly label: Labels;
  /** In which part of the programme's work it belongs: how lists of types are ordered. */
  readonly group: ReportGroup;
  /** What one writes it for, in a sentence. */
  readonly purpose: Labels;
  readonly body: TObject;
  /** Words of every field and of every choice, by path: `kind`, `kind.suspected`, `casualties.outcome.killed`. */
  readonly fieldLabels: Readonly<Record<string, Labels>>;
  /** What to write into a field, by path, where its name does not say it. */
  readonly fieldHelp?: Readonly<Record<string, Labels>>;
  /** The form from top to bottom: every field of the body stands in one section. */
  readonly sections: readonly Section[];
  readonly shapes: readonly ShapeField[];
  readonly checks: readonly ((report: Report<Body>) => readonly Finding[])[];
  /**
   * Organisations that it speaks of besides the one that wrote it: once approved they see it too, for it is their accreditation, their
   * order, what was found of their work. By name.
   */
  readonly concerns?: (report: Report<Body>) => readonly string[];
  readonly verb: (report: Report<Body>) => readonly Effect[];
}

/** A part of a form under one heading. */
export interface Section {
  readonly title: Labels;
  readonly fields: readonly string[];
}
