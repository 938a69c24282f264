import Type from "typebox";
import { audienceOf } from "../../access/audience.ts";
import { seenBy, seenByAudience } from "../../access/seen-by-store.ts";
import { dayOf } from "../../platform/day.ts";
import { problem } from "../../platform/problem.ts";
import { Remembered } from "../../platform/remembered.ts";
import type { Routes } from "../../platform/routes.ts";
import { knownTotals } from "../land-release/known-land-store.ts";
import type { LedgerSums } from "../land-release/ledger.ts";
import { uuid7 } from "../reports/report.ts";
import { documentsOf } from "../reports/store.ts";
import { dayCompared, wholeEffect } from "./effect-store.ts";
import { shownEffect } from "./shown-effect-store.ts";

const params = Type.Object({ id: uuid7 });
const reading = { access: { action: "read", record: "report" } } as const;

/** What approving a report would change, before anyone does; of an approved one, what it did. */
export const comparisonRoutes: Routes = (app, { database, clock, changes }) => {
  // The sums of a country are the same for every report that waits: counted once, until something changes.
  const totals = new Remembered<LedgerSums>(32);
  changes.subscribe(() => totals.forget());

  app.get<{ Params: { id: string } }>(
    "/api/reports/:id/effect",
    {
      config: reading,
      schema: { summary: "What approving a report would change, or did: fields, ledgers, land, findings", params },
    },
    async ({ params: { id }, viewer }) => {
      const seen = await seenBy(database, viewer, (sql) => documentsOf(sql, [id]));
      const today = dayOf(clock.now());
      const whole = seen.has(id) ? await wholeEffect(database, id, today) : undefined;
      // What one may not see is not told from what is not there.
      if (whole === undefined) throw problem("report-not-found", `There is no report ${id}.`);
      const [audience, on] = [audienceOf(viewer), dayCompared(whole.report, today)];
      const before = await totals.get(JSON.stringify([audience.key, on, whole.known]), () =>
        seenByAudience(database, audience, (sql) => knownTotals(sql, on, whole.known)),
      );
      return await shownEffect(database, viewer, whole, today, before);
    },
  );
};
