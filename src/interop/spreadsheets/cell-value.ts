import { nameKey } from "../../modules/reports/name-key.ts";
import type { Language } from "../../modules/reports/report-type.ts";
import { languages } from "../../modules/reports/report-type.ts";
import { dayIn, numberIn } from "./cell-numbers.ts";
import { groundIn, pointIn } from "./cell-shapes.ts";
import type { Made } from "./made.ts";
import type { RawCell } from "./open-workbook.ts";
import type { SheetColumn } from "./sheet-plan.ts";
import { noWords, yesWords } from "./sheet-words.ts";

/** What a cell gives: a value, or nothing; and what has to be said of it. */
export interface ReadCell {
  readonly value: unknown;
  readonly faults: readonly CellFault[];
}

export interface CellFault {
  readonly code: "cell-unreadable" | "cell-formula" | "cell-number-as-text" | "cell-blanks";
  readonly severity: "error" | "warning" | "note";
  readonly message: string;
}

/** Spaces of every kind, those of no width too: what a copy from a page or a form brings along unseen. */
const blanks = "[\\s\\u00a0\\u200b\\u200c\\u200d\\u2060\\ufeff]";
const around = new RegExp(`^${blanks}+|${blanks}+$`, "g");

export function trimmed(text: string): string {
  return text.replace(around, "");
}

/** Whether nothing stands in a cell. */
export function isBlank({ value, isFormula, isError }: RawCell): boolean {
  return !isFormula && !isError && (value === null || (typeof value === "string" && trimmed(value) === ""));
}

/** Reads a cell as its column's kind asks. `system`: what the column beside a place says of its coordinates. */
export function readCell(cell: RawCell, column: SheetColumn, system: string): ReadCell {
  if (cell.isError) return unreadable(`holds an error of the spreadsheet (${String(cell.value)})`);
  if (cell.isFormula && cell.value === null) {
    return unreadable("holds a formula whose result was not kept; write the value itself");
  }
  const read = asKind(cell, column, system);
  const isText = column.kind === "text" || column.kind === "long-text" || column.kind === "texts";
  const looksLike = isText && typeof cell.value === "string" && /^[=@]/.test(trimmed(cell.value));
  if (!cell.isFormula && !looksLike) return read;
  const message = cell.isFormula
    ? "holds a formula. Its last result was read as a value and nothing was worked out; write the value itself."
    : "begins like a formula. It is kept as text and never worked out; look whether it was meant so.";
  return { ...read, faults: [...read.faults, { code: "cell-formula", severity: "warning", message }] };
}

function asKind(cell: RawCell, column: SheetColumn, system: string): ReadCell {
  switch (column.kind) {
    case "text":
    case "long-text":
      return asText(cell);
    case "texts":
      return asTexts(cell);
    case "number":
    case "integer":
      return from(numberIn(cell.value, column.unit));
    case "day":
      return from(dayIn(cell.value));
    case "yes-no":
      return asYesNo(cell);
    case "choice":
      return asChoice(textOf(cell), column);
    case "choices":
      return asChoices(cell, column);
    case "point":
      return from(pointIn(textOf(cell), system));
    case "ground":
      return from(groundIn(textOf(cell), system));
    case "group":
    case "list":
      throw new Error(`A ${column.kind} stands in no cell`);
  }
}

function from(made: Made): ReadCell {
  return "fault" in made ? unreadable(made.fault) : { value: made.value, faults: [] };
}

function unreadable(reason: string): ReadCell {
  return { value: undefined, faults: [{ code: "cell-unreadable", severity: "error", message: `${reason}.` }] };
}

/** The text of a cell as a person sees it. */
export function textOf({ value }: RawCell): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : trimmed(String(value ?? ""));
}

function asText(cell: RawCell): ReadCell {
  const text = textOf(cell);
  const faults: CellFault[] = [];
  if (typeof cell.value === "number" || cell.value instanceof Date) {
    const kept = typeof cell.value === "number" ? "a number" : "a day";
    const message = `is kept by the spreadsheet as ${kept}, so zeros before it and its own spelling are lost. It was read as ${text}: compare it with the paper, and format the column as text.`;
    faults.push({ code: "cell-number-as-text", severity: "warning", message });
  }
  if (typeof cell.value === "string" && text !== cell.value) {
    const message = `has blanks before or after it; it was read without them, as ${JSON.stringify(text)}.`;
    faults.push({ code: "cell-blanks", severity: "note", message });
  }
  return { value: text, faults };
}

function asTexts(cell: RawCell): ReadCell {
  return { value: partsOf(textOf(cell)), faults: [] };
}

function partsOf(text: string): string[] {
  const parts = text.split(/[;\n]/).map(trimmed);
  return parts.filter((part) => part !== "");
}

function asYesNo(cell: RawCell): ReadCell {
  if (typeof cell.value === "boolean") return { value: cell.value, faults: [] };
  const said = nameKey(textOf(cell));
  const isOneOf = (words: Readonly<Record<Language, string>>, more: string) => {
    return said === more || languages.some((language) => nameKey(words[language]) === said);
  };
  if (isOneOf(yesWords, "true") || said === "1") return { value: true, faults: [] };
  if (isOneOf(noWords, "false") || said === "0") return { value: false, faults: [] };
  return unreadable(`is ${shown(cell)}; it must be yes or no`);
}

function asChoices(cell: RawCell, column: SheetColumn): ReadCell {
  const read = partsOf(textOf(cell)).map((part) => asChoice(part, column));
  return { value: read.map(({ value }) => value), faults: read.flatMap(({ faults }) => faults) };
}

/** By its code, or by its word in any of the languages where that is the word of one choice only. */
function asChoice(text: string, { choices }: SheetColumn): ReadCell {
  const exact = choices.find(({ value }) => value === text);
  if (exact) return { value: exact.value, faults: [] };
  const said = nameKey(text);
  const found = choices.filter(({ value, words }) => {
    return nameKey(value) === said || languages.some((language) => nameKey(words[language]) === said);
  });
  const [only, another] = found;
  if (only && !another) return { value: only.value, faults: [] };
  const known = choices.map(({ value, words }) => `${words.en} (${value})`).join(", ");
  const why = another
    ? `is ${JSON.stringify(text)}, which is the word of several choices`
    : `is ${JSON.stringify(text)}`;
  return unreadable(`${why}; it must be one of: ${known}`);
}

function shown(cell: RawCell): string {
  return JSON.stringify(textOf(cell).slice(0, 60));
}
