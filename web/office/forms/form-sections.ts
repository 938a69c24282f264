import { type FormField, formFields } from "../../../src/modules/reports/form-fields.ts";
import { requiredFields } from "../../../src/modules/reports/missing-fields.ts";
import type { Labels } from "../../../src/modules/reports/report-type.ts";
import type { ShownType } from "../../shared/api/report-type-queries.ts";
import type { DraftDocument } from "./draft-document.ts";
import type { PlacedFinding } from "./placed-finding.ts";

/** A section of the form as the rail shows it. */
export interface SectionState {
  readonly id: string;
  /** Null: the sections that every report has, named by the screens. */
  readonly title: Labels | null;
  readonly required: number;
  readonly filled: number;
  readonly errors: number;
  readonly warnings: number;
}

/** The part of the form in which a place of the report stands. */
const envelope = ["dateOfInformation", "reportedBy", "source"];

/** How far each section is: required fields filled in, and what the checks say; empty fields are counted apart. */
export function sectionsOf(
  type: ShownType,
  document: DraftDocument,
  findings: readonly PlacedFinding[],
): readonly SectionState[] {
  const required = requiredFields(formFields(type), document);
  const stateOf = (id: string, title: Labels | null, holds: (pointer: string) => boolean): SectionState => {
    const own = required.filter(({ pointer }) => holds(pointer));
    const said = findings.filter(({ pointer, missing }) => !missing && holds(pointer));
    return {
      id,
      title,
      required: own.length,
      filled: own.filter(({ isFilled }) => isFilled).length,
      errors: said.filter(({ severity }) => severity === "error").length,
      warnings: said.filter(({ severity }) => severity === "warning").length,
    };
  };
  const startsWith = (names: readonly string[], prefix: string) => (pointer: string) =>
    names.some((name) => pointer === `${prefix}/${name}` || pointer.startsWith(`${prefix}/${name}/`));
  return [
    stateOf("envelope", null, startsWith(envelope, "")),
    ...type.sections.map(({ title, fields }, at) => stateOf(idOfSection(at), title, startsWith(fields, "/body"))),
    stateOf("attachments", null, startsWith(["attachments"], "")),
  ];
}

export function idOfSection(at: number): string {
  return `section-${at}`;
}

/** The fields of a section in the order in which it names them. */
export function fieldsOfSection(type: ShownType, names: readonly string[]): readonly FormField[] {
  const fields = formFields(type);
  return names.flatMap((name) => fields.filter((field) => field.name === name));
}
