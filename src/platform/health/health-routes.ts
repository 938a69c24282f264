import type { FastifyInstance } from "fastify";
import { type ReadinessParts, unreadyReason } from "./readiness.ts";

/** Whether the process lives, and whether requests should come to it: asked by machines, without a sign-in. */
export function healthRoutes(app: FastifyInstance, parts: ReadinessParts): void {
  const config = { access: "anyone" } as const;
  app.get(
    "/api/health",
    { config, schema: { summary: "Whether the process lives; asks nothing of the database" } },
    () => ({
      status: "ok",
    }),
  );
  app.get(
    "/api/ready",
    { config, schema: { summary: "Whether requests may come: 503 with the reason while they should not" } },
    async (_request, reply) => {
      const reason = await unreadyReason(parts);
      reply.header("cache-control", "no-store");
      if (reason === null) return { status: "ready" };
      return reply.code(503).send({ status: "not ready", reason });
    },
  );
}
