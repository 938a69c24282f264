import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import { pointText } from "../../platform/database/literals.ts";
import type { DerivedFact } from "./derived-state.ts";
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
