import { createHash } from "node:crypto";
import { copyOut } from "../database/copy-stream.ts";
import type { Sql } from "../database/database.ts";
import { problem } from "../problem.ts";
import { type CatalogueTable, catalogueTables, copyName, quoted } from "./catalogue.ts";
import { cutRows } from "./cut-rows.ts";
import type { SegmentKeeper } from "./keep-segments.ts";
import type { BackedUpTable, DerivedDigest, JournalMark, RowSegment } from "./manifest.ts";

/**
 * COPY must write the same text for the same rows on every server, and say so when a row is hidden by row-level
 * security instead of leaving it out.
 */
export async function readPlainly(sql: Sql): Promise<void> {
  await sql`set local row_security = off`;
  await sql`set local datestyle = 'ISO, YMD'`;
  await sql`set local intervalstyle = 'postgres'`;
  await sql`set local bytea_output = 'hex'`;
  await sql`set local extra_float_digits = 1`;
  await sql`set local statement_timeout = 0`;
}

export async function journalMark(sql: Sql): Promise<JournalMark> {
  const [mark] = await sql<JournalMark[]>`
    select l.position, encode(l.hash, 'hex') as hash, encode(f.hash, 'hex') as "firstHash"
    from (select position, hash from journal order by position desc limit 1) l,
      (select hash from journal order by position limit 1) f`;
  return mark ?? { position: 0, hash: "0".repeat(64), firstHash: null };
}

/** A place holds the backups of one journal: one that does not go on from the last backup is another, or was changed. */
export async function mustContinue(sql: Sql, last: JournalMark, where: string): Promise<void> {
  if (last.firstHash === null) return;
  const [found] = await sql<{ hash: string }[]>`
    select encode(hash, 'hex') as hash from journal where position = ${last.position}`;
  if (found?.hash === last.hash) return;
  const first = (await journalMark(sql)).firstHash;
  const why =
    first === last.firstHash
      ? `entry ${last.position} of the journal is not the one that the last backup there holds; run homeground journal verify`
      : "it holds backups of another programme";
  throw problem("backup-does-not-continue", `Nothing was written to ${where}: ${why}. Take another, empty place.`);
}

export async function rowsIn(sql: Sql, table: CatalogueTable): Promise<number> {
  const [count] = await sql.unsafe<{ rows: number }[]>(`select count(*) as rows from ${copyName(table)}`);
  return count?.rows ?? 0;
}

/** Keeps every row of a table. `seen` hears after each segment how many rows it has. */
export async function keepTable(
  sql: Sql,
  table: CatalogueTable,
  keeper: SegmentKeeper,
  seen: (rows: number) => void,
): Promise<BackedUpTable> {
  const segments: RowSegment[] = [];
  for await (const { bytes, from, to, keys } of cutRows(copyOut(sql, copyStatement(table)))) {
    segments.push({ ...(await keeper.keep(bytes)), from, to, keys });
    seen(to - from + 1);
  }
  const { schema, table: name, columns } = table;
  return { schema, table: name, columns, rows: segments.at(-1)?.to ?? 0, segments };
}

/** The digest of a derived table, over the columns named: a later version may have more. */
export async function digestTable(sql: Sql, table: CatalogueTable): Promise<DerivedDigest> {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const chunk of copyOut(sql, copyStatement(table))) {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
  }
  return { table: table.table, columns: table.columns, rows, sha256: hash.digest("hex") };
}

/** The store's tables: those that are kept, and those that the journal gives again. */
export async function sortedTables(
  sql: Sql,
  derivedTables: readonly string[],
): Promise<{ kept: CatalogueTable[]; derived: CatalogueTable[] }> {
  const all = await catalogueTables(sql);
  const isDerived = ({ schema, table }: CatalogueTable) => schema === "public" && derivedTables.includes(table);
  return { kept: all.filter((table) => !isDerived(table)), derived: all.filter(isDerived) };
}

function copyStatement(table: CatalogueTable): string {
  const columns = table.columns.map(quoted).join(", ");
  return `copy (select ${columns} from ${copyName(table)} order by ${table.order}) to stdout`;
}
