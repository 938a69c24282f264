import Type from "typebox";
import { actorOf } from "../../access/guard-routes.ts";
import { problem } from "../../platform/problem.ts";
import type { Routes } from "../../platform/routes.ts";
import { type DraftState, deleteDraft, draftOf, draftsOf, keepDraft } from "./draft-store.ts";
import { uuid7 } from "./report.ts";
import { unstorableIn } from "./unstorable.ts";

const idParams = Type.Object({ id: uuid7 });
const sequence = Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 });
const draftState = Type.Object(
  {
    type: Type.String({ minLength: 1, maxLength: 80, pattern: "^[a-z0-9-]+$" }),
    document: Type.Record(Type.String(), Type.Unknown()),
    sequence,
    after: Type.Optional(sequence),
    personId: Type.Optional(uuid7),
  },
  { additionalProperties: false },
);

/** A country's outline as GeoJSON is 2 MB; nothing else that is written by hand comes near. */
const largestDraftBytes = 4 * 2 ** 20;

const reading = { access: { action: "read", record: "draft" } } as const;
const writing = { access: { action: "write", record: "draft" } } as const;

/** Reports that are being written: each for the one who writes it, and for nobody else. */
export const draftRoutes: Routes = (app, { database, clock }) => {
  app.get(
    "/api/drafts",
    { config: reading, schema: { summary: "The own drafts, the latest touched first" } },
    async ({ viewer }) => ({ items: await draftsOf(database, actorOf(viewer).personId) }),
  );

  app.get<{ Params: { id: string } }>(
    "/api/drafts/:id",
    { config: reading, schema: { summary: "One of the own drafts", params: idParams } },
    async ({ params: { id }, viewer }) => {
      const draft = await draftOf(database, actorOf(viewer).personId, id);
      if (draft === undefined) throw problem("draft-not-found", `You have no draft ${id}.`);
      return draft;
    },
  );

  app.put<{ Params: { id: string }; Body: DraftState }>(
    "/api/drafts/:id",
    {
      config: writing,
      bodyLimit: largestDraftBytes,
      schema: {
        summary: "Keeps a state of a draft; 409 with the kept one where that is later, or was written elsewhere",
        params: idParams,
        body: draftState,
      },
    },
    async ({ params: { id }, body, viewer }) => {
      const fault = unstorableIn(body.document);
      if (fault !== null) throw problem("invalid-request", `The draft's ${fault.path || "document"} ${fault.reason}.`);
      const { personId } = actorOf(viewer);
      if (body.personId !== undefined && body.personId !== personId) {
        throw problem("not-allowed", "Somebody else is signed in now. Sign in as the person who writes this draft.");
      }
      const kept = await keepDraft(database, personId, id, body, clock.now());
      const { sequence, updatedAt, begunAt } = kept;
      return { id, sequence, begunAt, updatedAt };
    },
  );

  app.delete<{ Params: { id: string } }>(
    "/api/drafts/:id",
    { config: writing, schema: { summary: "Deletes one of the own drafts", params: idParams } },
    async ({ params: { id }, viewer }, reply) => {
      if (await deleteDraft(database, actorOf(viewer).personId, id)) return reply.code(204).send();
      throw problem("draft-not-found", `You have no draft ${id}.`);
    },
  );
};
