import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/**
 * Nothing is loaded from anywhere else, and nothing is run or drawn that is not a file of ours: no inline script, no
 * inline style element. Styles that scripts set on elements one by one (React, MapLibre) are not inline to a browser.
 */
const directives = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** What no page of Homeground asks a device for; passkeys are asked for by its own pages alone. */
const permissionsPolicy = [
  "accelerometer=()",
  "camera=()",
  "display-capture=()",
  "geolocation=()",
  "gyroscope=()",
  "magnetometer=()",
  "microphone=()",
  "midi=()",
  "payment=()",
  "publickey-credentials-create=(self)",
  "publickey-credentials-get=(self)",
  "usb=()",
].join(", ");

const always = {
  "content-security-policy": directives.join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": permissionsPolicy,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * Only where HOMEGROUND_ORIGIN says https (RFC 6797, 7.2): in a field office without TLS, http to this server is all there
 * is. Two years, and every name below.
 */
const overTls = {
  "content-security-policy": [...directives, "upgrade-insecure-requests"].join("; "),
  "strict-transport-security": "max-age=63072000; includeSubDomains",
};

/** Answers of the interface are kept by no cache, for most are somebody's; a route that knows better says so itself. */
const ofTheInterface = { "cache-control": "no-store" };

export function securityHeadersFor(url: string, publicOrigin: string | null): Record<string, string> {
  return {
    ...always,
    ...(publicOrigin?.startsWith("https:") ? overTls : {}),
    ...(url.startsWith("/api/") ? ofTheInterface : {}),
  };
}

/** What every answer tells the browser. */
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
