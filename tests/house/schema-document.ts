import type { Database } from "../../src/platform/database/database.ts";

/** db/schema.sql: the whole schema as the catalogue of a migrated database tells it, in an order that does not change. */
export async function schemaDocument(db: Database): Promise<string> {
  const parts = [
    "-- The whole schema after all migrations, for reading. Made by `npm run docs`; a test fails when it is stale.",
    ...(await functionTexts(db)),
    ...(await tableTexts(db)),
    ...(await viewTexts(db)),
  ];
  return `${parts.join("\n\n")}\n`;
}

async function functionTexts(db: Database): Promise<string[]> {
  const rows = await db<{ text: string }[]>`
    select pg_get_functiondef(p.oid) as text from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' order by p.proname`;
  return rows.map(({ text }) => `${text.trimEnd()};`);
}

async function viewTexts(db: Database): Promise<string[]> {
  const rows = await db<{ name: string; text: string }[]>`
    select viewname as name, definition as text from pg_views where schemaname = 'public' order by viewname`;
  return rows.map(({ name, text }) => `create view ${name} as\n${text.trimEnd()}`);
}

async function tableTexts(db: Database): Promise<string[]> {
  const names = await tableNames(db);
  return Promise.all(
    names.map(async (table) => {
      const lines = [...(await columnLines(db, table)), ...(await constraintLines(db, table))];
      const after = [
        ...(await indexLines(db, table)),
        ...(await triggerLines(db, table)),
        ...(await policyLines(db, table)),
      ];
      return [`create table ${table} (\n${lines.map((line) => `  ${line}`).join(",\n")}\n);`, ...after].join("\n");
    }),
  );
}

export async function tableNames(db: Database): Promise<string[]> {
  const rows = await db<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`;
  return rows.map(({ name }) => name);
}

async function columnLines(db: Database, table: string): Promise<string[]> {
  const rows = await db<{ line: string }[]>`
    select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then 'not null' end,
      case when d.adbin is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end) as line
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`;
  return rows.map(({ line }) => line);
}

/** PostgreSQL 18 lists "not null" among the constraints, older ones do not: it stands with the column. */
async function constraintLines(db: Database, table: string): Promise<string[]> {
  const rows = await db<{ line: string }[]>`
    select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
    where conrelid = ${table}::regclass and contype in ('p', 'u', 'f', 'c', 'x') order by contype = 'f', contype, conname`;
  return rows.map(({ line }) => line);
}

async function indexLines(db: Database, table: string): Promise<string[]> {
  const rows = await db<{ line: string }[]>`
    select pg_get_indexdef(i.indexrelid) as line from pg_index i
    where i.indrelid = ${table}::regclass
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
    order by line`;
  return rows.map(({ line }) => `${line.replaceAll("public.", "")};`);
}

async function triggerLines(db: Database, table: string): Promise<string[]> {
  const rows = await db<{ line: string }[]>`
    select pg_get_triggerdef(oid) as line from pg_trigger
    where tgrelid = ${table}::regclass and not tgisinternal order by tgname`;
  return rows.map(({ line }) => `${line.replaceAll("public.", "")};`);
}

/** Who may see which row, and who may read the table at all. */
async function policyLines(db: Database, table: string): Promise<string[]> {
  const policies = await db<{ line: string }[]>`
    select 'create policy ' || policyname || ' on ' || tablename || ' for ' || lower(cmd) || ' to '
      || array_to_string(roles, ', ') || ' using (' || qual || ');' as line
    from pg_policies where schemaname = 'public' and tablename = ${table} order by policyname`;
  const [rights] = await db<{ secured: boolean; granted: boolean }[]>`
    select relrowsecurity as secured, has_table_privilege('homeground_reader', oid, 'select') as granted
    from pg_class where oid = ${table}::regclass`;
  return [
    ...(rights?.secured ? [`alter table ${table} enable row level security;`] : []),
    ...policies.map(({ line }) => line),
    ...(rights?.granted ? [`grant select on ${table} to homeground_reader;`] : []),
  ];
}
