import Type from "typebox";
import { audienceOf } from "../../access/audience.ts";
import { actorOf } from "../../access/guard-routes.ts";
import { seenByAudience } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { problem } from "../../platform/problem.ts";
import { Remembered } from "../../platform/remembered.ts";
import type { Routes } from "../../platform/routes.ts";
import { atDesk } from "../reports/desk-store.ts";
import { duplicateCandidates } from "./candidates-store.ts";
import { decidedPairs } from "./decisions-store.ts";
import { type Candidate, type DuplicateDecided, duplicateKinds, inOrder } from "./duplicate.ts";

const key = Type.String({ minLength: 1, maxLength: 200 });
const decision = Type.Object(
  {
    kind: Type.Enum([...duplicateKinds]),
    first: key,
    second: key,
    verdict: Type.Enum(["different", "same"]),
    reason: Type.String({ maxLength: 4000, pattern: "\\S" }),
  },
  { additionalProperties: false },
);

const reading = { access: { action: "read", record: "duplicate" } } as const;
const deciding = { access: { action: "decide", record: "duplicate" } } as const;

/** Records that may stand twice: shown with what speaks for it, and decided by people. Nothing merges them. */
export const duplicateRoutes: Routes = (app, { database, clock, changes }) => {
  const remembered = new Remembered<Candidate[]>(8);
  changes.subscribe(() => remembered.forget());
  const candidatesFor = (viewer: Viewer) => {
    const audience = audienceOf(viewer);
    return remembered.get(audience.key, () => seenByAudience(database, audience, duplicateCandidates));
  };

  app.get(
    "/api/duplicates",
    { config: reading, schema: { summary: "Pairs of records that may be one, and what was decided about others" } },
    async ({ viewer }) => {
      const [all, decided] = [await candidatesFor(viewer), await decidedPairs(database)];
      const known = new Map(decided.map((one) => [pairKey(one), one]));
      const candidates = new Map(all.map((one) => [candidateKey(one), one]));
      return {
        items: all.filter((one) => !known.has(candidateKey(one))),
        // Pairs of which the viewer sees both records; of others not even the keys.
        decided: decided.filter((one) => candidates.has(pairKey(one))),
      };
    },
  );

  app.post<{ Body: DuplicateDecided["body"] }>(
    "/api/duplicates/decision",
    { config: deciding, schema: { summary: "Says that a pair is two records, or one", body: decision } },
    async ({ body, viewer }, reply) => {
      const [first, second] = inOrder({ key: body.first }, { key: body.second });
      const pair = { ...body, first: first.key, second: second.key };
      const candidates = await candidatesFor(viewer);
      if (!candidates.some((one) => candidateKey(one) === pairKey(pair))) {
        throw problem("not-found", "This pair is not among those that may be one record.");
      }
      await atDesk(database, [], async (desk) =>
        desk.record({ kind: "duplicate-decided", body: pair }, actorOf(viewer), clock.now()),
      );
      return reply.code(201).send({ verdict: pair.verdict });
    },
  );
};

function pairKey({ kind, first, second }: Pick<DuplicateDecided["body"], "kind" | "first" | "second">): string {
  return JSON.stringify([kind, first, second]);
}

function candidateKey({ kind, first, second }: Candidate): string {
  return JSON.stringify([kind, first.key, second.key]);
}
