import { nameKey } from "../../modules/reports/name-key.ts";
import { languages } from "../../modules/reports/report-type.ts";
import { isBlank, textOf } from "./cell-value.ts";
import type { RawCell, RawSheet } from "./open-workbook.ts";
import type { SheetColumn, SheetPlan } from "./sheet-plan.ts";
import { helpWords } from "./sheet-words.ts";

/** A sheet of a file in which a plan was found again: which column is which, and where the rows begin. */
export interface FoundSheet {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly rows: RawSheet["rows"];
  /** Index of the first row below the headings. */
  readonly firstRow: number;
  readonly columns: ReadonlyMap<number, SheetColumn>;
  /** Headings that no column of the plan has, or that it has twice. */
  readonly unknown: ReadonlyMap<number, string>;
}

const headingsWithin = 5;

/**
 * Finds the sheets of a plan in a file: by the hidden names of the template, which stay when columns are moved or
 * renamed, and without them by the headings in any of the three languages. Throws where it is a template of another type.
 */
export function findSheets(sheets: readonly RawSheet[], plans: readonly SheetPlan[]): FoundSheet[] {
  const found: FoundSheet[] = [];
  for (const sheet of sheets) {
    if (isOfTheProgram(sheet.name)) continue;
    const one = byKeys(sheet, plans) ?? byHeadings(sheet, plans);
    if (one === null) {
      if (sheets.length > 1 && sheet.rows.flat().every(isBlank)) continue;
      const known = plans.map(({ title }) => title.en).join(", ");
      throw new Error(
        `the sheet ${JSON.stringify(sheet.name)} has none of the headings of the template (${known}); take it out, or begin with the template`,
      );
    }
    const twin = found.find(({ plan }) => plan === one.plan);
    if (twin) throw new Error(`the sheets ${twin.name} and ${one.name} both hold ${one.plan.title.en}; join them`);
    found.push(one);
  }
  if (!found.some(({ plan }) => plan.list === null))
    throw new Error("it has no sheet of reports; begin with the template");
  return found;
}

function isOfTheProgram(name: string): boolean {
  const own = [helpWords.sheet, helpWords.lists];
  return own.some((words) => languages.some((language) => words[language] === name));
}

function byKeys(sheet: RawSheet, plans: readonly SheetPlan[]): FoundSheet | null {
  for (const [r, row] of sheet.rows.slice(0, headingsWithin).entries()) {
    const texts = row.map(textOf);
    const own = texts.find((text) => text.startsWith("#row@"));
    if (own === undefined) continue;
    const plan = plans.find(({ columns }) => columns.some(({ key, part }) => part === "row" && key === own));
    if (!plan) throw new Error(`its sheet ${sheet.name} is of another template (${own.slice("#row@".length)})`);
    const names = sheet.rows[r - 1]?.map(textOf) ?? [];
    // A column that somebody added has no hidden name; its heading stands above.
    const heads = widest(texts, names).map((_, c) => [texts[c] ?? "", names[c] ?? ""] as const);
    return placed(sheet, plan, r + 1, heads, ([key]) => plan.columns.filter((column) => column.key === key));
  }
  return null;
}

function widest<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one.length >= other.length ? one : other;
}

function byHeadings(sheet: RawSheet, plans: readonly SheetPlan[]): FoundSheet | null {
  const at = sheet.rows.slice(0, headingsWithin).findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1);
  const heads = (sheet.rows[at] ?? []).map((cell) => ["", textOf(cell)] as const);
  const candidates = plans.map((plan) => {
    const one = placed(sheet, plan, at + 1, heads, ([, name]) => plan.columns.filter((column) => isHead(column, name)));
    const isNamed = languages.some((language) => nameKey(plan.title[language]) === nameKey(sheet.name));
    return { one, score: one.columns.size + (isNamed ? 1 : 0) };
  });
  const [best] = candidates.toSorted((a, b) => b.score - a.score);
  return best !== undefined && at >= 0 && best.one.columns.size > 1 ? best.one : null;
}

type Head = readonly [key: string, name: string];

function placed(
  sheet: RawSheet,
  plan: SheetPlan,
  firstRow: number,
  heads: readonly Head[],
  match: (head: Head) => readonly SheetColumn[],
): FoundSheet {
  const columns = new Map<number, SheetColumn>();
  const unknown = new Map<number, string>();
  for (const [c, head] of heads.entries()) {
    const [key, name] = head;
    const [column, another] = key === "" && name === "" ? [] : match(head);
    const isTaken = [...columns.values()].includes(column as SheetColumn);
    if (column && !another && !isTaken) columns.set(c, column);
    else unknown.set(c, name === "" ? key : name);
  }
  return { plan, name: sheet.name, rows: sheet.rows, firstRow, columns, unknown };
}

/** Whether a heading is that of a column: its words in any language, or its name in the report. */
function isHead({ words, key, unit }: SheetColumn, heading: string): boolean {
  const said = bare(heading);
  if (said === "") return false;
  if (said === nameKey(key) || said === nameKey(key.replace(/^body\./, ""))) return true;
  return languages.some((language) => {
    const label = bare(words[language]);
    return said === label || (unit !== null && said === `${label}, ${nameKey(unit)}`);
  });
}

function bare(heading: string): string {
  return nameKey(heading.replace(/\*\s*$/, ""));
}

/** Whether a row has nothing in any column that says something: prepared numbers of reports are nothing. */
export function isEmptyRow(row: readonly RawCell[], { columns }: FoundSheet): boolean {
  return row.every((cell, c) => isBlank(cell) || columns.get(c)?.part === "row");
}
