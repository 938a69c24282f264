import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import { pointText } from "../../platform/database/literals.ts";
import type { DerivedFact } from "../reports/derived-state.ts";
import type { Known } from "../reports/known-rows.ts";

export async function insertItemsFound(sql: Sql, facts: readonly Known<DerivedFact>[]): Promise<void> {
  const rows = facts.flatMap(({ value, ordinal, knownFrom, knownTo }) => {
    if (value.kind !== "item-found") return [];
    const { hazardCode, statisticGroup, category, model, quantity, state, depthCm, condition, disposal, location } =
      value.item;
    const place = location === null ? null : pointText(location);
    const item = [hazardCode, statisticGroup, category, model, quantity, state, depthCm, condition, disposal, place];
    return [[value.reportId, ordinal, ...item, value.validFrom, knownFrom, knownTo]];
  });
  await copyRows(sql, "item_found", columns, rows);
}

const columns = [
  "report_id",
  "ordinal",
  "hazard_code",
  "statistic_group",
  "category",
  "model",
  "quantity",
  "state",
  "depth_cm",
  "condition",
  "disposal",
  "location",
  "valid_from",
  "known_from",
  "known_to",
];
