import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import { pointText } from "../../platform/database/literals.ts";
import type { DerivedFact } from "./derived-state.ts";
import type { FactLine } from "./fact-line.ts";
import type { Known } from "./known-rows.ts";

export async function insertFacts(sql: Sql, facts: readonly Known<DerivedFact>[]): Promise<void> {
  const rows = facts.flatMap(({ value, ordinal, knownFrom, knownTo }) => {
    if (value.kind !== "fact") return [];
    const { kind, key, hazardCode, location, body } = value.fact;
    const place = location === null ? null : pointText(location);
    const said = [kind, key, hazardCode, place, JSON.stringify(body)];
    return [[value.reportId, ordinal, ...said, value.validFrom, knownFrom, knownTo]];
  });
  const columns = ["report_id", "ordinal", "kind", "key", "hazard_code", "location", "body"];
  await copyRows(sql, "fact", [...columns, "valid_from", "known_from", "known_to"], rows);
}

/** Which facts are asked for. `on` is a date of information: what was so on that day, as known now. */
export interface FactFilter {
  readonly kind: string;
  readonly on: string;
  readonly key?: string | undefined;
  readonly hazardCode?: string | undefined;
}

/**
 * The facts of a kind that hold: of each key the one of the latest date of information (then of the later report), and
 * every one that has no key. What the asker must not see takes no part: of a key they get the latest they may see.
 */
export async function factsThatHold(sql: Sql, filter: FactFilter): Promise<FactLine[]> {
  const rows = await sql<FactLine[]>`
    with holding as (
      select distinct on (coalesce('key ' || key, report_id || ' ' || ordinal)) *
      from fact where ${fitting(sql, filter)}
      order by coalesce('key ' || key, report_id || ' ' || ordinal), valid_from desc, report_id desc, ordinal desc
    )
    select ${lineColumns(sql)} from holding f join report r on r.id = f.report_id
    order by f.key nulls last, f.valid_from, f.report_id, f.ordinal`;
  return [...rows];
}

/** Every fact of a kind that approved reports say, also those that a later one of the same key has overtaken. */
export async function factsEverSaid(sql: Sql, filter: FactFilter): Promise<FactLine[]> {
  const rows = await sql<FactLine[]>`
    with fact as (select * from fact where ${fitting(sql, filter)})
    select ${lineColumns(sql)} from fact f join report r on r.id = f.report_id
    order by f.key nulls last, f.valid_from, f.report_id, f.ordinal`;
  return [...rows];
}

function fitting(sql: Sql, { kind, on, key, hazardCode }: FactFilter) {
  return sql`known_to is null and kind = ${kind} and valid_from <= ${on}
    and ${key === undefined ? sql`true` : sql`key = ${key}`}
    and ${hazardCode === undefined ? sql`true` : sql`hazard_code = ${hazardCode}`}`;
}

function lineColumns(sql: Sql) {
  return sql`f.kind, f.key, f.hazard_code as "hazardCode",
    case when f.location is null then null else json_build_array(f.location[0], f.location[1]) end as location,
    f.body, f.valid_from as "dateOfInformation", f.report_id as "reportId", r.type as "reportType",
    json_build_object('name', r.reported_by_name, 'organisation', r.reported_by_organisation) as "reportedBy"`;
}
