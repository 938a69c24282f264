import type { FastifyRequest } from "fastify";
import Type from "typebox";
import { originOf, relyingPartyAt } from "../../access/accounts/origin.ts";
import { usableDelegations } from "../../access/deciding-right-store.ts";
import { delegations, keysOfPerson, policyOf } from "../../access/deciding-store.ts";
import { actorOf } from "../../access/guard-routes.ts";
import { passkeyRequest } from "../../access/sign-request-store.ts";
import type { DecisionKind } from "../../access/signed-decision.ts";
import { statementHash } from "../../access/statement-hash.ts";
import type { Routes } from "../../platform/routes.ts";
import { decisionOf, mustBeAllowed, seenReport } from "./decidable-routes.ts";
import { statementOf } from "./decide-report-store.ts";
import { obstaclesTo } from "./obstacles-store.ts";
import { uuid7 } from "./report.ts";

const params = Type.Object({ id: uuid7 });
const statementAsked = Type.Object(
  {
    decision: Type.Union([Type.Literal("approval"), Type.Literal("rejection")]),
    reason: Type.Optional(Type.String({ maxLength: 4000, pattern: "\\S" })),
    delegationId: Type.Optional(uuid7),
  },
  { additionalProperties: false },
);

interface ById {
  Params: { id: string };
}
interface Asked {
  decision: DecisionKind;
  reason?: string;
  delegationId?: string;
}

const config = { access: { action: "decide", record: "report" } } as const;

/** What one signs who decides about a report, with which keys, and what stands in the way. */
export const statementRoutes: Routes = (app, { database, clock, publicOrigin }) => {
  app.get<ById & { Querystring: Asked }>(
    "/api/reports/:id/statement",
    { config, schema: { summary: "What one signs who decides about a report", params, querystring: statementAsked } },
    async (request) => await statementFor(request, request.query),
  );

  app.post<ById & { Body: Asked }>(
    "/api/reports/:id/statement",
    { config, schema: { summary: "The same, for a reason too long for an address", params, body: statementAsked } },
    async (request) => await statementFor(request, request.body),
  );

  async function statementFor(request: FastifyRequest<ById>, asked: Asked) {
    const {
      viewer,
      params: { id },
    } = request;
    const party = relyingPartyAt(originOf(request, publicOrigin));
    const { personId } = actorOf(viewer);
    const report = await seenReport(database, viewer, "decide", id);
    const now = clock.now();
    const given = await delegations(database, personId);
    const usable = await usableDelegations(database, given, personId, report, now);
    if (usable.length === 0) mustBeAllowed(viewer, "decide", report);
    const decision = decisionOf(id, { ...asked, kind: asked.decision });
    const statement = await statementOf(database, decision, personId, now);
    const keys = await keysOfPerson(database, personId);
    const { signatureRequired } = await policyOf(database);
    return {
      statement,
      sha256: statementHash(statement).toString("hex"),
      keys: keys.map(({ keyId, algorithm, label }) => ({ keyId, algorithm, label })),
      challengeId: statement.statedAt,
      options: await passkeyRequest(database, statement, keys, party),
      signatureRequired,
      delegations: usable.map(({ id: delegationId, from, validFrom, validUntil }) => {
        return { id: delegationId, from, validFrom, validUntil };
      }),
      obstacles: await obstaclesTo(database, decision, report, viewer, now),
    };
  }
};
