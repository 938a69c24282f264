import Papa from "papaparse";
import { isPacked, mustBeHarmless } from "./packed-file.ts";

/** What stands in one cell: a formula is never worked out, only the value that the spreadsheet kept with it is seen. */
export interface RawCell {
  readonly value: string | number | boolean | Date | null;
  readonly isFormula: boolean;
  /** #REF! and the like. */
  readonly isError: boolean;
}

/** One sheet of a file, its rows from the top; a CSV file is one sheet. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

const mostColumns = 256;
/** Enough for 5,000 reports with ten entries each. */
const mostRows = 50_003;

/** Reads an XLSX or a CSV file. Throws an Error that says what is wrong where it cannot be read. */
export async function openWorkbook(bytes: Uint8Array): Promise<readonly RawSheet[]> {
  if (bytes.byteLength === 0) throw new Error("it is empty");
  return isPacked(bytes) ? await xlsxSheets(bytes) : csvSheets(bytes);
}

async function xlsxSheets(bytes: Uint8Array): Promise<RawSheet[]> {
  mustBeHarmless(bytes);
  const { readXlsx } = await import("hucre/xlsx");
  const range = `A1:IV${mostRows + 1}`;
  const { sheets } = await readXlsx(bytes, { range });
  return sheets.map(({ name, rows, cells }) => {
    if (rows.length > mostRows) throw new Error(`its sheet ${name} has more than ${mostRows} rows; split it`);
    const raw = rows.map((row, r) =>
      row.map((value, c) => {
        const known = cells?.get(`${r},${c}`);
        return { value, isFormula: known?.formula !== undefined, isError: known?.type === "error" };
      }),
    );
    return { name, rows: raw };
  });
}

function csvSheets(bytes: Uint8Array): RawSheet[] {
  const { data, errors } = Papa.parse<string[]>(textOf(bytes), { skipEmptyLines: false });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) throw new Error(`a quotation mark in row ${(broken.row ?? 0) + 1} has no other half`);
  if (data.length > mostRows) throw new Error(`it has more than ${mostRows} rows; split it`);
  if (data.some((row) => row.length > mostColumns)) throw new Error(`it has more than ${mostColumns} columns`);
  const rows = data.map((row) =>
    row.map((text) => ({ value: text === "" ? null : text, isFormula: false, isError: false })),
  );
  return [{ name: "", rows }];
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Error("it is UTF-16; save it as CSV UTF-8");
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    if (text.includes("\u0000")) throw new Error("it is neither XLSX nor CSV");
    return text;
  } catch (cause) {
    if (cause instanceof TypeError) throw new Error("it is neither XLSX nor CSV in UTF-8", { cause });
    throw cause;
  }
}
