import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/**
 * Nothing is loaded from anywhere else, and nothing written into a page runs or styles it: the office draws with style
 * sheets of its own, and what React sets on an element goes past the markup (CSS Object Model).
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Two years, and every name below: what browsers ask of a site that is served over TLS alone. */
const strictTransport = "max-age=63072000; includeSubDomains";

/**
 * What every answer tells the browser. Answers of the interface are kept by no cache, for most of them are somebody's;
 * a route that knows better says so itself. Only a public address of https promises TLS (RFC 6797, 7.2).
 */
function securityHeadersFor(url: string, publicOrigin: string | null): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(publicOrigin?.startsWith("https:") ? { "strict-transport-security": strictTransport } : {}),
    ...(url.startsWith("/api/") ? { "cache-control": "no-store" } : {}),
  };
}

export function securityHeaders(app: FastifyInstance, publicOrigin: string | null): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(securityHeadersFor(request.url, publicOrigin));
  });
}

type AnswerToError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void;

/** The same for what is answered before any hook runs. */
export function withSecurityHeaders(publicOrigin: string | null, answer: AnswerToError): AnswerToError {
  return (error, request, reply) =>
    answer(error, request, reply.headers(securityHeadersFor(request.url, publicOrigin)));
}
