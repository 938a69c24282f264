import type { FastifyInstance } from "fastify";
import { problem } from "../problem.ts";

/** Addresses of pages are the web app's to read: whatever is no file and no API answers with the app itself. */
export function openWebFolder(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply) => {
    // Names under /assets/ carry a hash of their content.
    if (request.url.startsWith("/assets/")) reply.header("cache-control", "public, max-age=31536000, immutable");
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === "GET" && !request.url.startsWith("/api/") && !/\.[a-z0-9]+$/i.test(pathOf(request.url));
    if (isPage) return reply.sendFile("index.html");
    throw problem("not-found", `There is nothing at ${request.method} ${pathOf(request.url)}.`);
  });
}

function pathOf(url: string): string {
  return url.split("?")[0] ?? url;
}
