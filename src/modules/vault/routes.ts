import Type from "typebox";
import { refusal } from "../../access/guard-routes.ts";
import { mayDoFor } from "../../access/permission.ts";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { problem } from "../../platform/problem.ts";
import type { RouteContext, Routes } from "../../platform/routes.ts";
import type { Actor } from "../journal/actor.ts";
import { type Report, uuid7 } from "../reports/report.ts";
import { documentsOf } from "../reports/store.ts";
import { identityReason, type NewIdentity, newIdentity } from "./identity.ts";
import { identityLines, readingsOf, sealedIdentity } from "./store.ts";
import { eraseIdentity, readIdentity, recordIdentity } from "./vault-store.ts";

const idParams = Type.Object({ id: uuid7 });
const listQuery = Type.Object({ reportId: Type.Optional(uuid7) }, { additionalProperties: false });

const listing = { access: { action: "list", record: "identity" } } as const;
const reading = { access: { action: "read", record: "identity" } } as const;
const recording = { access: { action: "record", record: "identity" } } as const;
const erasing = { access: { action: "erase", record: "identity" } } as const;

/** Larger than any identity, far smaller than a report. */
const bodyLimit = 65_536;

/** Who casualties and informants are: recorded by whoever met them, opened by the few whose work needs it. */
export const vaultRoutes: Routes = (app, context) => {
  const { database } = context;

  // What is opened here is not for a cache of any kind.
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
  app.setErrorHandler((thrown: unknown) => {
    throw withoutWords(thrown);
  });

  app.get<{ Querystring: { reportId?: string } }>(
    "/api/identities",
    { config: listing, schema: { summary: "Identities in the vault, without names", querystring: listQuery } },
    async ({ query }) => ({ items: await identityLines(database, query.reportId ?? null) }),
  );

  app.post<{ Body: NewIdentity }>(
    "/api/identities",
    { config: recording, bodyLimit, schema: { summary: "Seals who somebody is", body: newIdentity } },
    async ({ body, viewer }, reply) => {
      await mustRecordFor(context, viewer, body.reportId);
      return reply.code(201).send(await recordIdentity(vaultOf(context), body, actorOf(viewer)));
    },
  );

  app.post<{ Params: { id: string }; Body: { reason: string } }>(
    "/api/identities/:id/reading",
    {
      config: reading,
      bodyLimit,
      schema: {
        summary: "Opens an identity; the journal keeps who and why",
        params: idParams,
        body: identityReason,
      },
    },
    async ({ params: { id }, body: { reason }, viewer }) => ({
      details: await readIdentity(vaultOf(context), id, reason.trim(), actorOf(viewer)),
    }),
  );

  app.post<{ Params: { id: string }; Body: { reason: string } }>(
    "/api/identities/:id/erasure",
    {
      config: erasing,
      bodyLimit,
      schema: {
        summary: "Destroys an identity for good; the facts and the counts stay",
        params: idParams,
        body: identityReason,
      },
    },
    async ({ params: { id }, body: { reason }, viewer }) => {
      await eraseIdentity(vaultOf(context), id, reason.trim(), actorOf(viewer));
      return { id, state: "erased" };
    },
  );

  app.get<{ Params: { id: string } }>(
    "/api/identities/:id/readings",
    { config: listing, schema: { summary: "Who opened an identity, when and why", params: idParams } },
    async ({ params: { id } }) => {
      if ((await sealedIdentity(database, id)) === undefined) {
        throw problem("identity-not-found", `The vault holds no identity ${id}.`);
      }
      return { items: await readingsOf(database, id) };
    },
  );
};

interface Faulty {
  readonly validationContext?: string;
  readonly validation?: readonly { readonly instancePath: string; readonly message?: string }[];
}

/** What is wrong with a request, without a word that was in it: a name may have been typed in any place, as a key too. */
function withoutWords(thrown: unknown): unknown {
  const { validation, validationContext: part = "" } = (thrown ?? {}) as Faulty;
  if (validation === undefined) return thrown;
  const faults = validation.map(({ instancePath, message }) => ({ path: instancePath, message }));
  const detail = faults.map(({ path, message }) => `${part}${path} ${message}`).join(", ");
  return problem("invalid-request", detail, { faults });
}

function vaultOf({ database, clock, keys }: RouteContext) {
  if (keys !== null) return { database, clock, keys };
  throw problem("vault-locked", "This server was started without a folder of keys.");
}

/** Who does it, for the journal. */
function actorOf({ person }: Viewer): Actor {
  if (person === null) throw problem("not-signed-in", "Sign in first.");
  return { name: person.name, personId: person.id };
}

/** An operator records people of reports of their own organisation; without a report only who reaches all may. */
async function mustRecordFor({ database }: RouteContext, viewer: Viewer, reportId: string | null): Promise<void> {
  if (reportId === null) {
    if (mayDoFor(viewer, "record", "identity", "")) return;
    throw refusal(viewer, "record", "identity");
  }
  // Asked as the viewer: a report that one may not see is not told from one that is not there.
  const document = (await seenBy(database, viewer, (sql) => documentsOf(sql, [reportId]))).get(reportId);
  if (document === undefined) throw problem("report-not-found", `There is no report ${reportId}.`);
  const { reportedBy } = JSON.parse(document) as Report;
  if (!mayDoFor(viewer, "record", "identity", reportedBy.organisation)) throw refusal(viewer, "record", "identity");
}
