import type { Sql } from "../database/database.ts";

/** A table as PostgreSQL's own catalogue tells it: asked, so that no list of ours can forget one. */
export interface CatalogueTable {
  readonly schema: string;
  readonly table: string;
  /** The key's columns first; without generated ones, which COPY refuses. */
  readonly columns: readonly string[];
  /** Order of the rows: the primary key, or every column where there is none. */
  readonly order: string;
}

/** The store's own record of what was migrated goes into the manifest instead. */
const migrationTable = "migration";

/** Every table of the store, those of extensions and of PostgreSQL itself left out. */
export async function catalogueTables(sql: Sql): Promise<CatalogueTable[]> {
  const rows = await sql<{ schema: string; table: string; column: string; key: number | null; isText: boolean }[]>`
    select n.nspname as schema, c.relname as table, a.attname as column,
      array_position(i.indkey::int2[], a.attnum) as key, a.attcollation <> 0 as "isText"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relname <> ${migrationTable}
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by n.nspname collate "C", c.relname collate "C", array_position(i.indkey::int2[], a.attnum), a.attnum`;
  const tables = Map.groupBy(rows, ({ schema, table }) => `${schema}.${table}`);
  return [...tables.values()].map((columns) => {
    const [{ schema, table } = { schema: "", table: "" }] = columns;
    const key = columns.filter((column) => column.key !== null);
    const order = (key.length > 0 ? key : columns).map(orderOf).join(", ");
    return { schema, table, columns: columns.map(({ column }) => column), order };
  });
}

/** By code points, so that two servers with other languages give the rows in the same order. */
function orderOf({ column, isText }: { readonly column: string; readonly isText: boolean }): string {
  return isText ? `${quoted(column)} collate "C"` : quoted(column);
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function nameOf({ schema, table }: { readonly schema: string; readonly table: string }): string {
  return schema === "public" ? table : `${schema}.${table}`;
}

/** How COPY names a table. */
export function copyName({ schema, table }: { readonly schema: string; readonly table: string }): string {
  return `${quoted(schema)}.${quoted(table)}`;
}

export interface SequenceMark {
  readonly schema: string;
  readonly name: string;
  readonly lastValue: string;
}

/** Sequences that were used; those never used stand at their start in a new store as well. */
export async function catalogueSequences(sql: Sql): Promise<SequenceMark[]> {
  return await sql<SequenceMark[]>`
    select schemaname as schema, sequencename as name, last_value::text as "lastValue" from pg_sequences
    where last_value is not null order by schemaname, sequencename`;
}

/** The tables in an order in which each comes after those it refers to; references checked at the end do not count. */
export async function inOrderOfReference<T extends { readonly schema: string; readonly table: string }>(
  sql: Sql,
  tables: readonly T[],
): Promise<T[]> {
  const references = await sql<{ from: string; to: string }[]>`
    select fn.nspname || '.' || f.relname as from, tn.nspname || '.' || t.relname as to
    from pg_constraint c
    join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where c.contype = 'f' and not c.condeferrable and c.conrelid <> c.confrelid`;
  const key = ({ schema, table }: T) => `${schema}.${table}`;
  const waiting = new Map(tables.map((table) => [key(table), table]));
  const ordered: T[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.keys()].filter(
      (name) => !references.some(({ from, to }) => from === name && waiting.has(to)),
    );
    if (free.length === 0)
      throw new Error(`These tables refer to each other in a ring: ${[...waiting.keys()].join(", ")}`);
    for (const name of free) {
      const table = waiting.get(name);
      if (table) ordered.push(table);
      waiting.delete(name);
    }
  }
  return ordered;
}
