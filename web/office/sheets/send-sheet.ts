import type { SheetCounts, SheetRow } from "../../../src/interop/spreadsheets/sheet-outcome.ts";
import { problemFrom } from "../../shared/api/problem.ts";
import { addressOf } from "../../shared/api/request.ts";

/** What the server says of a spreadsheet, row by row. */
export interface SheetAnswer {
  readonly runId: string | null;
  readonly counts: SheetCounts;
  readonly rows: readonly SheetRow[];
}

/** Sends a filled template: to be looked at, or to be taken in. `signal` stops it, and nothing is written. */
export async function sendSheet(
  type: string,
  file: File,
  isToTake: boolean,
  signal: AbortSignal,
): Promise<SheetAnswer> {
  const take = isToTake ? { commit: "true", take: "good" } : {};
  const response = await fetch(addressOf("/api/imports/spreadsheet", { type, name: file.name.slice(-200), ...take }), {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
    signal,
  });
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as SheetAnswer;
}

/** The rows that were refused, each finding a line, for those who mend them. */
export async function saveRefused(rows: readonly SheetRow[], fileName: string): Promise<void> {
  const { default: Papa } = await import("papaparse");
  const data = rows
    .filter(({ outcome }) => outcome === "refused")
    .flatMap(({ row, findings }) =>
      findings.map(({ place, severity, code, message }) => [
        place.sheet,
        row,
        place.column ?? "",
        severity,
        code,
        message,
      ]),
    );
  const fields = ["sheet", "row", "column", "severity", "code", "message"];
  const text = Papa.unparse({ fields, data }, { newline: "\r\n", escapeFormulae: true });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}\r\n`], { type: "text/csv" }));
  link.download = `${fileName.replace(/\.[^.]*$/, "")}-refused.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
