import { Agent, request } from "node:http";
import type { TileAddress } from "../../src/interop/vector-tiles/tile-grid.ts";

/** What stands before /api/tiles: nothing in the product. */
export type Route = "" | "/cold" | "/warm" | "/peer";

export interface TimedAnswer {
  readonly milliseconds: number;
  readonly status: number;
  readonly bytes: Buffer;
}

/** One connection that stays open, as a browser keeps it; the time runs from asking to the last byte. */
export function createTileClient(base: string, acceptEncoding: string, cookie = "") {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = (route: Route, { z, x, y }: TileAddress): Promise<TimedAnswer> =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const headers = { "accept-encoding": acceptEncoding, ...(cookie === "" ? {} : { cookie }) };
      const asked = request(`${base}${route}/api/tiles/land/${z}/${x}/${y}.mvt`, { agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const milliseconds = performance.now() - start;
          resolve({ milliseconds, status: answer.statusCode ?? 0, bytes: Buffer.concat(chunks) });
        });
      });
      asked.on("error", reject);
      asked.end();
    });
  return { get, close: () => agent.destroy() };
}
