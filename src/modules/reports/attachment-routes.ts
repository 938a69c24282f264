import Type from "typebox";
import { seenBy } from "../../access/seen-by-store.ts";
import { problem } from "../../platform/problem.ts";
import type { Routes } from "../../platform/routes.ts";
import { attachmentFacts, recordAttachment } from "./attachment-store.ts";

const sha256Params = Type.Object({ sha256: Type.String({ pattern: "^[0-9a-f]{64}$" }) });
const nameQuery = Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false });
const largestAttachmentBytes = 64 * 2 ** 20;

/** Attachments, by the SHA-256 of their bytes: sent before the report that names them. */
export const attachmentRoutes: Routes = (app, { database, files, clock }) => {
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer", bodyLimit: largestAttachmentBytes },
    (_, body, done) => done(null, body),
  );

  app.post<{ Querystring: { name: string }; Body: Buffer }>(
    "/api/attachments",
    {
      config: { access: { action: "submit", record: "attachment" } },
      bodyLimit: largestAttachmentBytes,
      schema: { summary: "Keeps a file (application/octet-stream) and answers its SHA-256", querystring: nameQuery },
    },
    async ({ body, query: { name } }, reply) => {
      if (!Buffer.isBuffer(body))
        throw problem("invalid-request", "Send the file's bytes as application/octet-stream.");
      const sha256 = await files.put(body);
      await recordAttachment(database, { sha256, name, byteLength: body.byteLength, receivedAt: clock.now() });
      return reply.code(201).send({ sha256, name, byteLength: body.byteLength });
    },
  );

  app.get<{ Params: { sha256: string } }>(
    "/api/attachments/:sha256",
    {
      config: { access: { action: "read", record: "attachment" } },
      schema: { summary: "The bytes of an attachment", params: sha256Params },
    },
    async ({ params: { sha256 }, viewer }, reply) => {
      const facts = await seenBy(database, viewer, (sql) => attachmentFacts(sql, sha256));
      const bytes = facts && (await files.read(sha256));
      if (!facts || !bytes) throw problem("not-found", `There is no attachment ${sha256}.`);
      const name = encodeURIComponent(facts.name);
      // Never shown in the page's own origin: whoever sent it chose its bytes.
      reply.header("content-disposition", `attachment; filename*=UTF-8''${name}`);
      return reply.type("application/octet-stream").send(bytes);
    },
  );
};
