import type { FastifyInstance } from "fastify";
import { problem } from "../problem.ts";

/**
 * Refuses what no route could mean: text that PostgreSQL cannot hold (NUL, half of a surrogate pair) in an address or at
 * the top of a body, and bodies of plain text, which would reach a route as one long word. A report's own text is for
 * its checks to judge, so that a person gets a finding that names the field.
 */
export function strictRequests(app: FastifyInstance): void {
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async ({ headers }) => {
    const encoding = headers["content-encoding"];
    // What is small on the wire and without end in memory (a zip bomb) is never unpacked.
    if (encoding === undefined || encoding === "identity") return;
    throw problem("unsupported-encoding", `Send the request as it is, not packed with ${encoding}.`);
  });
  app.addHook("preValidation", async ({ params, query, body }) => {
    for (const [part, fields] of Object.entries({ params, query, body })) refuseBrokenText(part, fields);
  });
}

function refuseBrokenText(part: string, fields: unknown): void {
  if (typeof fields !== "object" || fields === null || Buffer.isBuffer(fields)) return;
  for (const [name, value] of Object.entries(fields)) {
    for (const text of [value].flat()) {
      if (typeof text !== "string" || (!text.includes("\u0000") && text.isWellFormed())) continue;
      throw problem("invalid-request", `${part}/${name} holds a character that is none (NUL or half of a pair).`);
    }
  }
}
