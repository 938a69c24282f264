import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** A name for one request that a person can quote and a maintainer can find in the log. Never taken from the request. */
export function newRequestId(): string {
  return randomBytes(6).toString("hex");
}

/** The pattern of a route, never the address that was asked for: addresses hold ids, names and searches. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? "unknown";
}

/** One line a request. What was sent, by whom, and from where is not the log's business. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    const line = {
      requestId: request.id,
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    };
    app.log.info(line, "request");
  });
}
