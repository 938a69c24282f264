import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import { templateWorkbook } from "../../../src/interop/spreadsheets/template-workbook.ts";
import type { Language } from "../../../src/modules/reports/report-type.ts";
import { reportTypeNamed } from "../../../src/modules/reports/report-types.ts";

export type FilledRow = Readonly<Record<string, CellValue>>;

interface Filling {
  readonly language?: Language;
  readonly rows: readonly FilledRow[];
  /** Entries by the path of their list; `#row` says to which report they belong. */
  readonly lists?: Readonly<Record<string, readonly FilledRow[]>>;
  /** Last hand on the sheets before they are written: columns moved, headings changed. */
  readonly change?: (sheets: { name: string; rows: CellValue[][] }[]) => void;
}

/** A template of the program, filled in as a person would: read, rows added under their hidden names, written again. */
export async function filledTemplate(typeName: string, { language = "en", rows, lists = {}, change }: Filling) {
  const type = reportTypeNamed(typeName);
  if (!type) throw new Error(`There is no report type ${typeName}`);
  const { sheets } = await readXlsx(await templateWorkbook(type, language));
  const filled = sheets.map(({ name, rows: known }) => ({ name, rows: known.map((row) => [...row]) }));
  for (const sheet of filled) {
    const keys = sheet.rows[1] ?? [];
    const own = keys.find((key) => String(key).startsWith("#row@"));
    if (own === undefined) continue;
    const list = /\/(.+)$/.exec(String(own))?.[1];
    const added = list === undefined ? rows : (lists[list] ?? []);
    sheet.rows.push(...added.map((row) => keys.map((key) => row[key === own ? "#row" : String(key)] ?? null)));
    const unknown = added.flatMap((row) => Object.keys(row)).filter((key) => key !== "#row" && !keys.includes(key));
    if (unknown.length > 0) throw new Error(`The template of ${typeName} has no column ${unknown.join(", ")}`);
  }
  change?.(filled);
  return await writeXlsx({ sheets: filled });
}
