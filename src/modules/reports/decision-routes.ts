import type { FastifyRequest } from "fastify";
import Type from "typebox";
import { originOf, relyingPartyAt } from "../../access/accounts/origin.ts";
import { actorOf } from "../../access/guard-routes.ts";
import { type SignatureOffered, signAsOffered, signatureOffered, statedAtOf } from "../../access/sign-request-store.ts";
import { problem } from "../../platform/problem.ts";
import type { Routes } from "../../platform/routes.ts";
import { type DecisionAsked, decisionOf, mustBeAllowed, seenReport } from "./decidable-routes.ts";
import { type Decider, decideReport } from "./decide-report-store.ts";
import { recordCheck } from "./record-check-store.ts";
import { uuid7 } from "./report.ts";

const params = Type.Object({ id: uuid7 });
const reason = Type.String({ maxLength: 4000, pattern: "\\S" });
const how = { delegationId: Type.Optional(uuid7), signature: Type.Optional(signatureOffered) };
const approval = Type.Object(how, { additionalProperties: false });
const rejection = Type.Object({ reason, ...how }, { additionalProperties: false });
const check = Type.Object({ remark: reason }, { additionalProperties: false });

interface ById {
  Params: { id: string };
}
interface How {
  delegationId?: string;
  signature?: SignatureOffered;
}

const deciding = { access: { action: "decide", record: "report" } } as const;
const checking = { access: { action: "check", record: "report" } } as const;

/** Deciding about reports: approval, rejection; and checking them before. */
export const decisionRoutes: Routes = (app, context) => {
  const { database, clock, publicOrigin } = context;

  app.post<ById & { Body: How }>(
    "/api/reports/:id/approval",
    {
      config: deciding,
      schema: { summary: "Approves a report: by another person than wrote it", params, body: approval },
    },
    async (request) => {
      await decide(request, { kind: "approval", ...request.body });
      return { id: request.params.id, state: "approved" };
    },
  );

  app.post<ById & { Body: How & { reason: string } }>(
    "/api/reports/:id/rejection",
    { config: deciding, schema: { summary: "Rejects a report with a reason", params, body: rejection } },
    async (request) => {
      await decide(request, { kind: "rejection", ...request.body });
      return { id: request.params.id, state: "rejected" };
    },
  );

  app.post<ById & { Body: { remark: string } }>(
    "/api/reports/:id/check",
    { config: checking, schema: { summary: "Records that one has checked a report", params, body: check } },
    async ({ params: { id }, body: { remark }, viewer }) => {
      const report = await seenReport(database, viewer, "check", id);
      mustBeAllowed(viewer, "check", report);
      const { person } = viewer;
      if (person === null) throw problem("not-signed-in", "Sign in first.");
      await recordCheck(context, id, { ...viewer, person }, remark);
      return { id, checked: true };
    },
  );

  async function decide(request: FastifyRequest<ById>, asked: How & DecisionAsked): Promise<void> {
    const { viewer, params: path } = request;
    const report = await seenReport(database, viewer, "decide", path.id);
    // By a delegation one decides what one's roles alone would not allow: the desk looks at it.
    if (asked.delegationId === undefined) mustBeAllowed(viewer, "decide", report);
    await decideReport(context, decisionOf(path.id, asked), deciderOf(request, asked.signature));
  }

  function deciderOf(request: FastifyRequest, offered: SignatureOffered | undefined): Decider {
    const { viewer, headers } = request;
    const { personId } = actorOf(viewer);
    if (offered === undefined) return { viewer, personId, signing: null };
    const at = clock.now();
    const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? "") ?? [];
    const party = relyingPartyAt(originOf(request, publicOrigin));
    const signer = { database, party, personId, token, at };
    const statedAt = offered.kind === "webauthn" ? statedAtOf(offered) : at;
    return { viewer, personId, signing: { statedAt, sign: (said) => signAsOffered(signer, offered, said) } };
  }
};
