import Type from "typebox";
import { csvTable } from "../modules/programme/table-store.ts";
import { isoDate, uuid7 } from "../modules/reports/report.ts";
import { dayOf } from "../platform/day.ts";
import { sendCsv } from "../platform/http/send-file.ts";
import { problem } from "../platform/problem.ts";
import type { Routes } from "../platform/routes.ts";
import { type DelegationLine, delegations } from "./deciding-store.ts";
import { delegationState } from "./delegation.ts";
import { type DelegationOffer, giveDelegation, withdrawDelegation } from "./give-delegation-store.ts";
import { seenBy } from "./seen-by-store.ts";
import type { Viewer, ViewingPerson } from "./viewer.ts";

const reason = Type.String({ maxLength: 4000, pattern: "\\S" });
const offer = Type.Object(
  { toPersonId: uuid7, validFrom: isoDate, validUntil: isoDate, reason },
  { additionalProperties: false },
);
const withdrawal = Type.Object({ reason }, { additionalProperties: false });

const columns = ["id", "from", "to", "valid_from", "valid_until", "state", "reason", "given_at", "withdrawn_at"];

/** The right to decide, lent with dates. */
export const delegationRoutes: Routes = (app, { database, clock }) => {
  const reading = { access: { action: "read", record: "delegation" } } as const;
  const giving = { access: { action: "give", record: "delegation" } } as const;
  const withdrawing = { access: { action: "withdraw", record: "delegation" } } as const;

  app.get(
    "/api/delegations",
    { config: reading, schema: { summary: "Delegations of the right to decide, the latest given first" } },
    async ({ viewer }) => ({ items: (await linesFor(viewer)).map(shown) }),
  );

  app.get(
    "/api/delegations.csv",
    { config: reading, schema: { summary: "Delegations as CSV" } },
    async ({ viewer }, reply) => {
      const rows = (await linesFor(viewer)).map(shown).map((line) => {
        const { id, from, to, validFrom, validUntil, state, givenAt, withdrawnAt } = line;
        const moments = [givenAt, withdrawnAt].map((moment) => moment?.toISOString() ?? null);
        return [id, from.name, to.name, validFrom, validUntil, state, line.reason, ...moments];
      });
      return sendCsv(reply, await csvTable(database, "delegations", columns, rows));
    },
  );

  app.post<{ Body: DelegationOffer }>(
    "/api/delegations",
    { config: giving, schema: { summary: "Lends one's own right to decide for some days", body: offer } },
    async ({ viewer, body }, reply) => {
      const id = await giveDelegation({ database, clock }, signedIn(viewer).person, body);
      return reply.code(201).send({ id });
    },
  );

  app.post<{ Params: { id: string }; Body: { reason: string } }>(
    "/api/delegations/:id/withdrawal",
    {
      config: withdrawing,
      schema: { summary: "Takes a delegation back", params: Type.Object({ id: uuid7 }), body: withdrawal },
    },
    async ({ viewer, params: { id }, body }) => {
      await withdrawDelegation({ database, clock }, signedIn(viewer), id, body.reason);
      return { id, state: "withdrawn" };
    },
  );

  async function linesFor(viewer: Viewer): Promise<DelegationLine[]> {
    return await seenBy(database, viewer, (sql) => delegations(sql, null));
  }

  function shown({ isWithdrawn, fromPersonId: _from, toPersonId: _to, ...line }: DelegationLine) {
    return { ...line, state: delegationState({ isWithdrawn, ...line }, dayOf(clock.now())) };
  }
};

function signedIn(viewer: Viewer): Viewer & { readonly person: ViewingPerson } {
  const { person } = viewer;
  if (person === null) throw problem("not-signed-in", "Sign in first.");
  return { ...viewer, person };
}
