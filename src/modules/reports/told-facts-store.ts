import type { Sql } from "../../platform/database/database.ts";

/** What an approved report said, with its report and the day of its information. */
export interface ToldFact<Body = Readonly<Record<string, unknown>>> {
  readonly reportId: string;
  readonly kind: string;
  readonly key: string | null;
  readonly hazardCode: string | null;
  readonly on: string;
  readonly body: Body;
}

/** Facts of some kinds as known now, whose information is of a day or before, in order of information. */
export async function toldFacts(sql: Sql, kinds: readonly string[], on: string): Promise<ToldFact[]> {
  return await sql<ToldFact[]>`
    select report_id as "reportId", kind, key, hazard_code as "hazardCode", valid_from as "on", body
    from fact
    where kind = any(${kinds as string[]}) and known_to is null and valid_from <= ${on}
    order by valid_from, report_id, ordinal`;
}
