import Papa from "papaparse";

/** A table as CSV with a header line and a byte-order mark, so that spreadsheets read it as UTF-8. */
export function csvText(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const data = rows.map((row) => row.map((value) => value ?? ""));
  return `\ufeff${Papa.unparse({ fields: [...columns], data }, { newline: "\r\n", escapeFormulae: true })}\r\n`;
}
