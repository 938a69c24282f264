import { referenceSystems } from "../../geometry/coordinates/reference-system.ts";
import { type FieldKind, type FormField, formFields } from "../../modules/reports/form-fields.ts";
import { type Labels, languages, type ReportType } from "../../modules/reports/report-type.ts";
import { entryWords, envelopeWords, listRowWords, noWords, rowWords, systemWords, yesWords } from "./sheet-words.ts";

/** One column of a template: what stands in it and where it goes in the report. */
export interface SheetColumn {
  /** Stands in the hidden second line of a template and never changes: `body.depthCm`, `#row@hazard-report`. */
  readonly key: string;
  readonly part: "row" | "entry" | "value" | "system";
  /** Where the value goes: keys into the report, or into an entry of the sheet's list. */
  readonly keys: readonly string[];
  readonly kind: FieldKind;
  readonly words: Labels;
  readonly help: Labels | null;
  readonly required: boolean;
  readonly unit: string | null;
  readonly choices: readonly { readonly value: string; readonly words: Labels }[];
}

/** One sheet: the reports themselves, a row each, or the entries of one of their lists. */
export interface SheetPlan {
  /** Path of the list in the body, lists within lists joined by points; null: the reports. */
  readonly list: string | null;
  readonly title: Labels;
  readonly columns: readonly SheetColumn[];
}

type Type = Pick<ReportType, "name" | "label" | "body" | "fieldLabels" | "fieldHelp">;

/** The sheets of a type's template: read off its schema by `formFields`, as the form is. */
export function sheetPlans(type: Type): readonly SheetPlan[] {
  const fields = formFields(type);
  const columns = [rowColumn(type, null), ...envelopeColumns(), ...columnsOf(type, fields, ["body"], null)];
  return [{ list: null, title: type.label, columns }, ...listPlans(type, fields, [])];
}

/** `outer`: the lists in which this one stands; an entry says in which entry of each. */
function listPlans(type: Type, fields: readonly FormField[], outer: readonly string[]): SheetPlan[] {
  return fields.flatMap((field) => {
    const isList = field.kind === "list";
    const inner = listPlans(type, field.fields, isList ? [...outer, field.path] : outer);
    if (!isList) return inner;
    const entries = outer.map((list) => entryColumn(type, list));
    const columns = [rowColumn(type, field.path), ...entries, ...columnsOf(type, field.fields, [], null)];
    return [{ list: field.path, title: wordsAt(type, field.path), columns }, ...inner];
  });
}

function entryColumn(type: Type, list: string): SheetColumn {
  const column = rowColumn(type, list);
  return {
    ...column,
    key: `#entry/${list}`,
    part: "entry",
    keys: [list],
    words: joined(wordsAt(type, list), entryWords),
  };
}

function rowColumn({ name }: Type, list: string | null): SheetColumn {
  return {
    key: list === null ? `#row@${name}` : `#row@${name}/${list}`,
    part: "row",
    keys: [],
    kind: "text",
    words: list === null ? rowWords : listRowWords,
    help: null,
    required: list !== null,
    unit: null,
    choices: [],
  };
}

const reliability = ["A", "B", "C", "D", "E", "F"].map((value) => ({ value, words: sameIn(value) }));

function envelopeColumns(): SheetColumn[] {
  const kinds: Readonly<Record<keyof typeof envelopeWords, FieldKind>> = {
    dateOfInformation: "day",
    "reportedBy.name": "text",
    "reportedBy.organisation": "text",
    "source.description": "text",
    "source.reliability": "choice",
    "source.credibility": "integer",
  };
  return Object.entries(envelopeWords).map(([key, words]) => ({
    key,
    part: "value",
    keys: key.split("."),
    kind: kinds[key as keyof typeof envelopeWords],
    words,
    help: null,
    required: !key.startsWith("source"),
    unit: null,
    choices: key === "source.reliability" ? reliability : [],
  }));
}

/** Fields of groups stand beside the others, under the words of both. */
function columnsOf(
  type: Type,
  fields: readonly FormField[],
  at: readonly string[],
  group: Labels | null,
): SheetColumn[] {
  return fields.flatMap((field): SheetColumn[] => {
    if (field.kind === "list") return [];
    const keys = [...at, field.name];
    const words = within(group, wordsAt(type, field.path));
    if (field.kind === "group") return columnsOf(type, field.fields, keys, words).map(madeOptional(field.required));
    const column: SheetColumn = {
      key: keys[0] === "body" ? keys.join(".") : `body.${field.path}`,
      part: "value",
      keys,
      kind: field.kind,
      words,
      help: type.fieldHelp?.[field.path] ?? null,
      required: field.required,
      unit: field.unit,
      choices: choicesOf(type, field),
    };
    if (field.kind !== "point" && field.kind !== "ground") return [column];
    const system = {
      ...column,
      key: `${column.key}#system`,
      part: "system",
      kind: "choice",
      words: joined(words, systemWords),
    } as const;
    const choices = referenceSystems.map((value) => ({ value, words: sameIn(value) }));
    return [column, { ...system, help: null, required: false, unit: null, choices }];
  });
}

function madeOptional(isRequired: boolean) {
  return (column: SheetColumn): SheetColumn => ({ ...column, required: column.required && isRequired });
}

function choicesOf(type: Type, { kind, path, choices }: FormField): SheetColumn["choices"] {
  if (kind === "yes-no") {
    return [
      { value: "true", words: yesWords },
      { value: "false", words: noWords },
    ];
  }
  return choices.map((value) => ({ value, words: type.fieldLabels[`${path}.${value}`] ?? sameIn(value) }));
}

function wordsAt({ fieldLabels }: Type, path: string): Labels {
  return fieldLabels[path] ?? sameIn(path);
}

function sameIn(text: string): Labels {
  return { az: text, ru: text, en: text };
}

function within(group: Labels | null, words: Labels): Labels {
  return group === null ? words : mapped((language) => `${group[language]}: ${words[language]}`);
}

function joined(words: Labels, more: Labels): Labels {
  return mapped((language) => `${words[language]} – ${more[language]}`);
}

function mapped(of: (language: keyof Labels) => string): Labels {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as unknown as Labels;
}
