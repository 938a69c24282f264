import type { FastifyInstance } from "fastify";
import { problem } from "../problem.ts";

const loopback: readonly string[] = ["127.0.0.1", "::1"];

/**
 * While the server listens on this machine only, it answers only to this machine's names: a page on the internet whose
 * name is pointed at 127.0.0.1 (DNS rebinding) must not read hazard data through a visitor's browser. Behind a proxy on
 * this machine it answers to the public name too.
 */
export function guardHost(app: FastifyInstance, publicOrigin: string | null = null): void {
  const publicName = publicOrigin === null ? null : new URL(publicOrigin).hostname;
  app.addHook("onRequest", async (request) => {
    const listensOn = app.addresses();
    const loopbackOnly =
      listensOn.length > 0 && listensOn.every((on) => typeof on === "object" && loopback.includes(on.address));
    const name = request.hostname;
    if (!loopbackOnly || name === "localhost" || name === "127.0.0.1" || name === "[::1]" || name === "::1") return;
    if (name === publicName) return;
    throw problem("invalid-request", `This server answers to localhost, not to "${name}".`);
  });
}
