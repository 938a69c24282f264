import type { FastifyInstance } from "fastify";

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
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];
const contentSecurityPolicy = directives.join("; ");
// Only where the page itself came over TLS: in a field office without it, http to this server is all there is.
const overTls = [...directives, "upgrade-insecure-requests"].join("; ");

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

export function securityHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("content-security-policy", request.protocol === "https" ? overTls : contentSecurityPolicy);
    reply.header("x-content-type-options", "nosniff");
    reply.header("referrer-policy", "no-referrer");
    reply.header("permissions-policy", permissionsPolicy);
    reply.header("cross-origin-opener-policy", "same-origin");
    reply.header("cross-origin-resource-policy", "same-origin");
  });
}
