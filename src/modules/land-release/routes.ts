import { type Audience, audienceOf } from "../../access/audience.ts";
import { seenByAudience } from "../../access/seen-by-store.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import { Remembered } from "../../platform/remembered.ts";
import type { Routes } from "../../platform/routes.ts";
import { hazardRegister } from "../hazards/register-store.ts";
import { csvTable } from "../programme/table-store.ts";
import { activityByDay } from "./activity-store.ts";
import { type ProgrammeLedger, programmeLedger } from "./ledger-store.ts";
import { onDay } from "./on-day.ts";

type LedgerAnswer = ProgrammeLedger & { readonly hazards: Record<"open" | "workedOn" | "closed" | "covered", number> };

/** The land ledger of the programme, and when its reports came. */
export const landReleaseRoutes: Routes = (app, { database, clock, changes }) => {
  const ledgers = new Remembered<LedgerAnswer>(64);
  const activity = new Remembered<{ date: string; reports: number }[]>(8);
  changes.subscribe(() => {
    ledgers.forget();
    activity.forget();
  });
  const config = { access: { action: "read", record: "ledger" } } as const;
  const ledgerOn = (audience: Audience, on: string) =>
    ledgers.get(`${on} ${audience.key}`, async () => {
      const [ledger, register] = await seenByAudience(database, audience, (sql) =>
        Promise.all([programmeLedger(sql, on), hazardRegister(sql, on)]),
      );
      const count = (status: string) => register.filter((line) => line.status === status).length;
      const hazards = {
        open: count("open"),
        workedOn: count("worked-on"),
        closed: count("closed"),
        covered: count("covered"),
      };
      return { ...ledger, hazards };
    });

  app.get<{ Querystring: { on?: string } }>(
    "/api/ledger",
    {
      config,
      schema: { summary: "The land ledger of the programme as of a day, in square metres", querystring: onDay },
    },
    async ({ query, viewer }) => await ledgerOn(audienceOf(viewer), query.on ?? dayOf(clock.now())),
  );

  app.get<{ Querystring: { on?: string } }>(
    "/api/ledger.csv",
    { config, schema: { summary: "The land ledger as CSV", querystring: onDay } },
    async ({ query, viewer }, reply) => {
      const ledger = await ledgerOn(audienceOf(viewer), query.on ?? dayOf(clock.now()));
      const { outside } = ledger;
      const rows: [string, number][] = [
        ["opened", ledger.openedSquareMetres],
        ["added", ledger.addedSquareMetres],
        ["cancelled", -ledger.cancelledSquareMetres],
        ["reduced", -ledger.reducedSquareMetres],
        ["cleared, mine clearance", -ledger.clearedMineSquareMetres],
        ["cleared, battle-area clearance", -ledger.clearedBattleAreaSquareMetres],
        ["remaining", ledger.remainingSquareMetres],
        ["of which suspected", ledger.suspectedSquareMetres],
        ["of which confirmed", ledger.confirmedSquareMetres],
        ["outside any hazardous area: cancelled", outside.cancelledSquareMetres],
        ["outside any hazardous area: reduced", outside.reducedSquareMetres],
        ["outside any hazardous area: cleared", outside.clearedSquareMetres],
      ];
      const lines = rows.map(([line, squareMetres]) => [ledger.on, line, squareMetres.toFixed(1)]);
      return sendCsv(reply, await csvTable(database, `ledger-${ledger.on}`, ["on", "line", "m2"], lines));
    },
  );

  app.get(
    "/api/activity",
    { config, schema: { summary: "Approved reports on land by date of information" } },
    async ({ viewer }) => {
      const audience = audienceOf(viewer);
      return await activity.get(audience.key, () => seenByAudience(database, audience, activityByDay));
    },
  );
};
