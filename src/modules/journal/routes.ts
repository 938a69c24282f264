import type { ServerResponse } from "node:http";
import type { Routes } from "../../platform/routes.ts";

/** Keeps proxies and browsers from closing a stream on which nothing happens. */
const heartbeatMilliseconds = 25_000;

/** A stream that tells open pages that the journal has moved. */
export const journalRoutes: Routes = (app, { changes }) => {
  const streams = new Set<ServerResponse>();
  // A stream never ends by itself: a server that stops would wait for it to the last second.
  app.addHook("preClose", async () => {
    for (const stream of streams) stream.end();
  });
  app.get(
    "/api/events",
    {
      config: { access: { action: "follow", record: "journal" } },
      schema: { summary: "Server-sent events: `change` after each change" },
    },
    (request, reply) => {
      reply.hijack();
      const { raw } = reply;
      // What the hooks gave every answer goes with this one too, though it is written past Fastify.
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
      raw.write(": open\n\n");
      streams.add(raw);
      const stop = changes.subscribe(({ position }) => {
        raw.write(`event: change\ndata: ${JSON.stringify({ journalPosition: position })}\n\n`);
      });
      const heartbeat = setInterval(() => raw.write(": still here\n\n"), heartbeatMilliseconds);
      request.raw.once("close", () => {
        clearInterval(heartbeat);
        streams.delete(raw);
        stop();
      });
    },
  );
};
