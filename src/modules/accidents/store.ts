import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import { pointText } from "../../platform/database/literals.ts";
import type { DerivedFact } from "../reports/derived-state.ts";
import type { Known } from "../reports/known-rows.ts";

export async function insertAccidents(sql: Sql, facts: readonly Known<DerivedFact>[]): Promise<void> {
  const rows = facts.flatMap(({ value, knownFrom, knownTo }) => {
    if (value.kind !== "accident") return [];
    const { location, description } = value.accident;
    return [[value.reportId, pointText(location), description, value.validFrom, knownFrom, knownTo]];
  });
  const columns = ["report_id", "location", "description", "valid_from", "known_from", "known_to"];
  await copyRows(sql, "accident", columns, rows);
}
