import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { Report } from "./report.ts";
import { reportWords } from "./report-words.ts";

/** Makes the words of reports known to search. */
export async function insertReportWords(sql: Sql, reports: readonly Report[]): Promise<void> {
  const rows = reports.flatMap((report) =>
    [...reportWords(report)].map(([tier, words]) => [report.id, tier, words.map((word) => `'${word}'`).join(" ")]),
  );
  if (rows.length > 0) await copyRows(sql, "report_words", ["report_id", "tier", "words"], rows);
}

const atOnce = 500;

/** Of every report whose words are not known: after a rebuild, or where an older version took it in. */
export async function insertMissingWords(sql: Sql): Promise<void> {
  for (;;) {
    const rows = await sql<{ document: string }[]>`
      select document from report r where not exists (select from report_words w where w.report_id = r.id)
      order by submitted_position limit ${atOnce}`;
    await insertReportWords(
      sql,
      rows.map(({ document }) => JSON.parse(document)),
    );
    if (rows.length < atOnce) return;
  }
}
