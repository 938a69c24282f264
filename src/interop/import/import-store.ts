import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { ImportedRow, ImportTotals } from "./import-outcome.ts";
import type { ImportProfile } from "./import-profile.ts";
import type { SourceFile } from "./map-row.ts";

export interface ImportRun {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly actor: string;
  readonly profile: ImportProfile;
  readonly files: readonly SourceFile[];
  readonly totals: ImportTotals;
}

export async function saveImport(sql: Sql, run: ImportRun, rows: readonly ImportedRow[]): Promise<void> {
  await sql`
    insert into import_run (id, started_at, finished_at, actor, profile, files, totals)
    values (${run.id}, ${run.startedAt}, ${run.finishedAt}, ${run.actor}, ${sql.json(run.profile as never)},
      ${sql.json(run.files as never)}, ${sql.json(run.totals as never)})`;
  await copyRows(
    sql,
    "import_row",
    ["run_id", "file_sha256", "file_name", "row", "outcome", "report_id", "findings", "content_sha256"],
    rows.map(({ file, row, outcome, reportId, findings, contentSha256 }) => [
      run.id,
      file.sha256,
      file.name,
      row,
      outcome,
      reportId,
      JSON.stringify(findings),
      contentSha256 === undefined ? null : `\\x${contentSha256}`,
    ]),
  );
}

/** Rows of the files that stand as reports already, as "sha256:row". */
export async function rowsAlreadyKnown(sql: Sql, files: readonly SourceFile[]): Promise<Set<string>> {
  const rows = await sql<{ key: string }[]>`
    select r.source_row as key
    from unnest(${files.map((file) => file.sha256)}::text[]) as file(sha256)
    join report r on r.source_row >= file.sha256 || ':' and r.source_row < file.sha256 || ';'`;
  return new Set(rows.map((row) => row.key));
}

/** Reports that were made of rows with these contents, by the SHA-256 of what they say. */
export async function reportsOfContents(sql: Sql, contents: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ content: string; id: string }[]>`
    select encode(content_sha256, 'hex') as content, report_id as id from import_row
    where content_sha256 in (select decode(hex, 'hex') from unnest(${[...contents]}::text[]) as hex)`;
  return new Map(rows.map(({ content, id }) => [content, id]));
}

export interface ImportLine {
  readonly id: string;
  readonly finishedAt: Date;
  readonly actor: string;
  readonly profile: string;
  readonly files: readonly SourceFile[];
  readonly totals: ImportTotals;
}

/** Every import that wrote something, the latest first. */
export async function importRuns(sql: Sql): Promise<ImportLine[]> {
  return await sql<ImportLine[]>`
    select id, finished_at as "finishedAt", actor, profile ->> 'profile' as profile, files, totals
    from import_run order by finished_at desc, id desc`;
}
