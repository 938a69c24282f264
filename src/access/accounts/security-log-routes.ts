import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { csvTable } from "../../modules/programme/table-store.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import { seenBy } from "../seen-by-store.ts";
import type { AccountParts } from "./parts-store.ts";
import { type SecurityLogQuery, securityLog } from "./security-log-store.ts";

const filters = {
  search: Type.Optional(Type.String({ maxLength: 200 })),
  event: Type.Optional(Type.String({ maxLength: 80 })),
};
const csvQuery = Type.Object(filters, { additionalProperties: false });
const query = Type.Object(
  {
    ...filters,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, default: 0 })),
  },
  { additionalProperties: false },
);

const config = { access: { action: "read", record: "security-log" } } as const;

/** What happened at the door and to accounts, out of the journal. */
export function securityLogRoutes(app: FastifyInstance, { database }: AccountParts): void {
  app.get<{ Querystring: Partial<SecurityLogQuery> }>(
    "/api/security-log",
    { config, schema: { summary: "Security events and changes of people, the latest first", querystring: query } },
    async ({ query: asked, viewer }) =>
      await seenBy(database, viewer, (sql) => securityLog(sql, { limit: 100, offset: 0, ...asked })),
  );

  const csvSchema = { summary: "The same as CSV", querystring: csvQuery };
  app.get<{ Querystring: Partial<SecurityLogQuery> }>(
    "/api/security-log.csv",
    { config, schema: csvSchema },
    async ({ query: asked, viewer }, reply) => {
      const everything = { ...asked, limit: 1_000_000, offset: 0 };
      const { items } = await seenBy(database, viewer, (sql) => securityLog(sql, everything));
      const columns = ["position", "recorded_at", "actor", "event", "person_id", "person", "detail"];
      const rows = items.map(({ position, recordedAt, actor, event, person, detail }) => [
        position,
        recordedAt.toISOString(),
        actor,
        event,
        person?.id,
        person?.name,
        detail,
      ]);
      return sendCsv(reply, await csvTable(database, "security-log", columns, rows));
    },
  );
}
