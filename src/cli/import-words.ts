import type { ImportedRow, ImportTotals } from "../interop/import/import-outcome.ts";
import type { ImportResult } from "../interop/import/run-import-store.ts";
import { aligned, grouped } from "./figures.ts";

const mostRefusalsShown = 20;

/** What an import did, for a person: the refused rows with their reasons, then the totals. */
export function importWords({ run, rows, written }: ImportResult): string {
  const refused = rows.filter(({ outcome }) => outcome === "refused");
  const seconds = (run.finishedAt.getTime() - run.startedAt.getTime()) / 1000;
  return [
    ...refused.slice(0, mostRefusalsShown).map(refusalLine),
    ...(refused.length > mostRefusalsShown
      ? [`… and ${grouped(refused.length - mostRefusalsShown)} more; --json lists all`]
      : []),
    ...(refused.length > 0 ? [""] : []),
    ...totalLines(run.totals),
    "",
    written ? `Imported in ${seconds.toFixed(1)} s as ${run.id}` : "Nothing new: the store is as it was",
  ].join("\n");
}

export function refusalLine({ file, row, findings }: ImportedRow): string {
  const [first] = findings.filter(({ severity }) => severity === "error");
  // Findings about the form begin with their place already.
  const where = first?.path && !first.message.startsWith(first.path) ? ` ${first.path}` : "";
  return `${file.name} row ${row}${where}: ${first?.message ?? "refused"}`;
}

function totalLines(totals: ImportTotals): string[] {
  const counts = (title: string, of: Readonly<Record<string, number>>) =>
    Object.entries(of).map(([code, count]) => [`    ${title} ${code}`, grouped(count)]);
  return aligned(
    [
      ["rows", grouped(totals.rows)],
      ["  accepted", grouped(totals.accepted)],
      ["  accepted after a repair", grouped(totals.repaired)],
      ...counts("repair", totals.repairs),
      ["  refused", grouped(totals.refused)],
      ...counts("for", totals.refusedFor),
      ["  already known", grouped(totals.alreadyKnown)],
      ...counts("finding", totals.findings),
    ],
    [1],
  );
}
