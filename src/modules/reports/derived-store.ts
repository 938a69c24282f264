import type { Sql } from "../../platform/database/database.ts";
import { type EndedRow, endKnown } from "../../platform/database/end-known.ts";
import { insertAccidents } from "../accidents/store.ts";
import { insertHazards } from "../hazards/store.ts";
import { insertPieces, insertTakings } from "../land-release/store.ts";
import { insertLiftedMinefields } from "../minefield-records/store.ts";
import { insertItemsFound } from "../ordnance/store.ts";
import { insertAdministrativeUnits, insertSettlements } from "../places/store.ts";
import { saveProgramme } from "../programme/store.ts";
import type { DerivedState } from "./derived-state.ts";
import { insertFacts } from "./fact-store.ts";
import type { Ended } from "./known-rows.ts";
import { insertFindings, saveStates } from "./store.ts";

/** Writes everything derived since the state was opened. */
export async function writeDerived(sql: Sql, derived: DerivedState): Promise<void> {
  if (derived.programme) await saveProgramme(sql, derived.programme);
  await saveStates(sql, derived.states.values());
  const byRow = ({ knownFrom, ordinal, knownTo }: Ended<unknown>, ...keys: string[]): EndedRow => ({
    keys: [...keys, knownFrom, ordinal],
    knownTo,
  });
  const position = { column: "known_from", type: "bigint" } as const;
  const ordinal = { column: "ordinal", type: "integer" } as const;
  const report = { column: "report_id", type: "uuid" } as const;
  const { pieces, takings, findings, hazards, facts } = derived;
  await endKnown(
    sql,
    "land_piece",
    [position, ordinal],
    pieces.endedBefore().map((row) => byRow(row)),
  );
  await insertPieces(sql, pieces.begun);
  await endKnown(
    sql,
    "land_taking",
    [report, position, ordinal],
    takings.endedBefore().map((row) => byRow(row, row.value.reportId)),
  );
  await insertTakings(sql, takings.begun);
  const stage = { column: "stage", type: "text" } as const;
  await endKnown(
    sql,
    "report_finding",
    [report, stage, position, ordinal],
    findings.endedBefore().map((row) => byRow(row, row.value.reportId, row.value.stage)),
  );
  await insertFindings(sql, findings.begun);
  await endKnown(
    sql,
    "hazard",
    [{ column: "code", type: "text" }, position],
    hazards.endedBefore().map(({ value, knownFrom, knownTo }) => ({ keys: [value.code, knownFrom], knownTo })),
  );
  await insertHazards(sql, hazards.begun);
  const ended = [...derived.endedFacts].map(([reportId, knownTo]) => ({ keys: [reportId], knownTo }));
  for (const table of ["accident", "lifted_minefield", "administrative_unit", "settlement", "item_found", "fact"]) {
    await endKnown(sql, table, [report], ended);
  }
  await insertAccidents(sql, facts.begun);
  await insertLiftedMinefields(sql, facts.begun);
  await insertAdministrativeUnits(sql, facts.begun);
  await insertSettlements(sql, facts.begun);
  await insertItemsFound(sql, facts.begun);
  await insertFacts(sql, facts.begun);
}
