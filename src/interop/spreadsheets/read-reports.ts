import type { Finding } from "../../modules/reports/finding.ts";
import type { ReportType } from "../../modules/reports/report-type.ts";
import { type CellPlace, columnLetter, type PlacedFinding } from "./cell-place.ts";
import { isBlank, readCell, textOf } from "./cell-value.ts";
import { type FoundSheet, findSheets, isEmptyRow } from "./find-columns.ts";
import type { RawCell, RawSheet } from "./open-workbook.ts";
import { type SheetColumn, sheetPlans } from "./sheet-plan.ts";

/** A report as a row of the file gives it, not yet checked. */
export interface SheetReport {
  /** The row in the spreadsheet, as its margin counts. */
  readonly row: number;
  /** What the template asks of a report: its date, who reports, its body. */
  readonly said: Readonly<Record<string, unknown>>;
  /** Cells as they stood in the file, by the name of their column: for the report's provenance. */
  readonly cells: Readonly<Record<string, string>>;
  /** What was found while reading the cells. */
  readonly findings: readonly PlacedFinding[];
  /** Where the value at a place of the report (JSON pointer) was written. */
  readonly places: ReadonlyMap<string, CellPlace>;
}

export const mostReports = 5000;

/** Makes reports of a filled template. Pure. Throws an Error that says what is wrong with the file as a whole. */
export function readReports(sheets: readonly RawSheet[], type: ReportType): readonly SheetReport[] {
  const found = findSheets(sheets, sheetPlans(type));
  const main = found.find(({ plan }) => plan.list === null);
  if (!main) return [];
  const reports = reportRows(main);
  if (reports.length > mostReports) throw new Error(`it holds more than ${mostReports} reports; split it`);
  const byNumber = numbered(reports);
  // Outer lists first: an entry of an inner one stands in an entry of theirs.
  const lists = found.filter(({ plan }) => plan.list !== null);
  for (const sheet of lists.toSorted((a, b) => depthOf(a) - depthOf(b))) addEntries(sheet, byNumber);
  return reports.map(({ row, number: _number, ...rest }) => ({ row, ...rest }));
}

function depthOf({ plan }: FoundSheet): number {
  return plan.list?.split(".").length ?? 0;
}

interface Draft {
  readonly row: number;
  readonly number: string;
  readonly said: Record<string, unknown>;
  readonly cells: Record<string, string>;
  readonly findings: PlacedFinding[];
  readonly places: Map<string, CellPlace>;
}

function reportRows(sheet: FoundSheet): Draft[] {
  return dataRows(sheet).map(({ cells, row }) => {
    const draft: Draft = { row, number: "", said: { body: {} }, cells: {}, findings: [], places: new Map() };
    fill(sheet, cells, row, draft, draft.said, "");
    const at = [...sheet.columns].find(([, { part }]) => part === "row")?.[0];
    const written = at === undefined ? "" : textOf(cells[at] ?? nothing);
    return { ...draft, number: written === "" ? String(row) : written };
  });
}

const nothing: RawCell = { value: null, isFormula: false, isError: false };

function dataRows(sheet: FoundSheet): { readonly cells: readonly RawCell[]; readonly row: number }[] {
  const rows = sheet.rows.map((cells, i) => ({ cells, row: i + 1 })).slice(sheet.firstRow);
  return rows.filter(({ cells }) => !isEmptyRow(cells, sheet));
}

function numbered(reports: readonly Draft[]): Map<string, Draft> {
  const byNumber = new Map<string, Draft>();
  for (const report of reports) {
    const twin = byNumber.get(report.number);
    if (twin) {
      throw new Error(
        `rows ${twin.row} and ${report.row} both have the report number ${report.number}; give each its own`,
      );
    }
    byNumber.set(report.number, report);
  }
  return byNumber;
}

/** Puts the entries of a list into the reports that they name. */
function addEntries(sheet: FoundSheet, byNumber: ReadonlyMap<string, Draft>): void {
  for (const { cells, row } of dataRows(sheet)) {
    const textsOf = (part: SheetColumn["part"]) =>
      [...sheet.columns]
        .filter(([, column]) => column.part === part)
        .map(([c, column]) => [column.keys[0] ?? "", textOf(cells[c] ?? nothing)] as const);
    const number = textsOf("row")[0]?.[1] ?? "";
    const draft = byNumber.get(number);
    if (!draft) {
      const said = number === "" ? "names no report" : `names report ${JSON.stringify(number)}, which is not there`;
      throw new Error(`row ${row} of the sheet ${sheet.name} ${said}; write the number of a row of the first sheet`);
    }
    const list = listFor(draft, sheet.plan.list ?? "", new Map(textsOf("entry")));
    if (list === null) {
      throw new Error(`row ${row} of the sheet ${sheet.name} names an entry of report ${number} that is not there`);
    }
    const entry = {};
    list.entries.push(entry);
    fill(sheet, cells, row, draft, entry, `${list.pointer}/${list.entries.length - 1}`);
  }
}

interface OpenList {
  readonly entries: unknown[];
  readonly pointer: string;
}

/**
 * The list of a report that a sheet holds, begun where it is not there yet. `chosen`: which entry of each outer list,
 * counted from 1; null where there is no such entry.
 */
function listFor({ said }: Draft, path: string, chosen: ReadonlyMap<string, string>): OpenList | null {
  const names = path.split(".");
  let at = said["body"] as Record<string, unknown>;
  let pointer = "";
  for (const [i, name] of names.slice(0, -1).entries()) {
    pointer += `/${name}`;
    const number = chosen.get(names.slice(0, i + 1).join("."));
    if (number === undefined) {
      at = within(at, name);
      continue;
    }
    const entry = (at[name] as Record<string, unknown>[] | undefined)?.[Number(number) - 1];
    if (entry === undefined) return null;
    pointer += `/${Number(number) - 1}`;
    at = entry;
  }
  const last = names.at(-1) ?? "";
  const entries = (at[last] as unknown[] | undefined) ?? [];
  at[last] = entries;
  return { entries, pointer: `${pointer}/${last}` };
}

/** The object under a key, begun where it is not there yet. */
function within(at: Record<string, unknown>, key: string): Record<string, unknown> {
  const inner = (at[key] as Record<string, unknown> | undefined) ?? {};
  at[key] = inner;
  return inner;
}

/** Reads the cells of a row into a report or an entry of it. */
function fill(
  sheet: FoundSheet,
  cells: readonly RawCell[],
  row: number,
  draft: Draft,
  target: Record<string, unknown>,
  pointer: string,
): void {
  const isReport = pointer === "";
  const placeAt = (c: number): CellPlace => ({ sheet: sheet.name, row, column: columnLetter(c) });
  draft.places.set(pointer, { sheet: sheet.name, row, column: null });
  for (const [c, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const column = sheet.columns.get(c);
    if (column === undefined) {
      draft.findings.push({ ...strayValue(cell, sheet.unknown.get(c) ?? ""), place: placeAt(c) });
      continue;
    }
    if (isReport) draft.cells[column.key] = textOf(cell).slice(0, 2000);
    if (column.part !== "value") continue;
    const own = pointerOf(column, pointer);
    draft.places.set(own, placeAt(c));
    const read = readCell(cell, column, systemBeside(sheet, cells, column));
    for (const fault of read.faults) {
      const message = `${column.words.en} ${fault.message}`;
      draft.findings.push({ ...fault, message, path: own, place: placeAt(c) });
    }
    if (read.value !== undefined) put(target, column.keys, read.value);
  }
}

/** A value under no heading of the template must not be lost without a word. */
function strayValue(cell: RawCell, heading: string): Finding {
  const where = heading === "" ? "in a column without a heading" : `under the heading ${JSON.stringify(heading)}`;
  const message = `${JSON.stringify(textOf(cell).slice(0, 60))} stands ${where}, which this template does not have. Move it to the column it belongs to, or take it out.`;
  return { code: "column-unknown", severity: "error", message, path: "" };
}

function systemBeside({ columns }: FoundSheet, cells: readonly RawCell[], column: SheetColumn): string {
  const at = [...columns].find(([, { key }]) => key === `${column.key}#system`)?.[0];
  return at === undefined ? "" : textOf(cells[at] ?? nothing);
}

function pointerOf({ keys }: SheetColumn, pointer: string): string {
  const own = keys[0] === "body" ? keys.slice(1) : keys;
  return `${pointer}${own.map((key) => `/${key}`).join("")}`;
}

function put(target: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  const inner = keys.slice(0, -1).reduce(within, target);
  inner[keys.at(-1) ?? ""] = value;
}
