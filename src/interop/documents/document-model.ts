import type { Language } from "../../modules/reports/report-type.ts";

/** A document ready to be set: every word and number in its language. The template lays it out and adds nothing. */
export interface DocumentModel {
  readonly language: Language;
  readonly title: string;
  readonly shortTitle: string;
  readonly programme: string;
  /** Words of the sample mark; null where the programme is none. */
  readonly sample: string | null;
  /** Under the title: what kind of paper this is. */
  readonly subtitle: string | null;
  readonly code: { readonly text: string; readonly hint: string; readonly qr: string } | null;
  /** Day of the document, YYYY-MM-DD: a creation time would make every printing another file. */
  readonly date: string;
  /** Stands in the file's keywords, where `homeground certificate verify` reads it. */
  readonly stamp: string;
  /** Words of the foot of each page; `{page}` and `{pages}` are filled in by the template. */
  readonly footer: string;
  readonly pageWords: string;
  readonly blocks: readonly Block[];
  /** Drawings by the name that blocks use. */
  readonly drawings: Readonly<Record<string, string>>;
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | {
      readonly kind: "paragraph";
      readonly text: string;
      readonly tone: "plain" | "quiet" | "title" | "warning" | "boxed";
    }
  | { readonly kind: "facts"; readonly rows: readonly Fact[] }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "counts"; readonly cells: readonly Fact[] }
  | { readonly kind: "signatures"; readonly rows: readonly Signature[]; readonly line: string }
  | MapBlock
  | { readonly kind: "page" };

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** How loudly it is printed. */
  readonly tone?: "strong" | "plain" | "code" | "missing";
}

export interface Column {
  readonly label: string;
  /** A share of the width, or null for as much as the content needs. */
  readonly share: number | null;
  readonly align: "left" | "right";
}

export interface Signature {
  readonly role: string;
  readonly name: string;
}

export interface MapBlock {
  readonly kind: "map";
  readonly drawing: string;
  readonly widthMillimetres: number;
  readonly scaleBar: { readonly drawing: string; readonly widthMillimetres: number };
  readonly legend: readonly { readonly drawing: string; readonly label: string }[];
  readonly notes: readonly string[];
  readonly warning: string;
}
