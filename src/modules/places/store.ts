import { groundToWkb } from "../../geometry/wkb.ts";
import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import { boxText, hexText, pointText } from "../../platform/database/literals.ts";
import { boundsOfPiece } from "../land-release/land-piece.ts";
import type { DerivedFact } from "../reports/derived-state.ts";
import type { Known } from "../reports/known-rows.ts";

export async function insertAdministrativeUnits(sql: Sql, facts: readonly Known<DerivedFact>[]): Promise<void> {
  const rows = facts.flatMap(({ value, knownFrom, knownTo }) => {
    if (value.kind !== "administrative-unit") return [];
    const { code, level, name, ground } = value.unit;
    const bounds = boxText(boundsOfPiece(ground));
    const wkb = hexText(groundToWkb(ground));
    return [[value.reportId, code, level, JSON.stringify(name), wkb, bounds, value.validFrom, knownFrom, knownTo]];
  });
  const columns = ["report_id", "code", "level", "name", "ground", "bounds", "valid_from", "known_from", "known_to"];
  await copyRows(sql, "administrative_unit", columns, rows);
}

export async function insertSettlements(sql: Sql, facts: readonly Known<DerivedFact>[]): Promise<void> {
  const rows = facts.flatMap(({ value, knownFrom, knownTo }) => {
    if (value.kind !== "settlement") return [];
    const { name, location } = value.settlement;
    return [[value.reportId, JSON.stringify(name), pointText(location), value.validFrom, knownFrom, knownTo]];
  });
  const columns = ["report_id", "name", "location", "valid_from", "known_from", "known_to"];
  await copyRows(sql, "settlement", columns, rows);
}
