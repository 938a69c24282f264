import type { FastifyInstance } from "fastify";
import type { DiskRoom } from "../health/disk-room.ts";

const changing: readonly string[] = ["POST", "PUT", "PATCH", "DELETE"];

/** Refuses what would write while the disk is nearly full; reading goes on. */
export function refuseWhenFull(app: FastifyInstance, room: DiskRoom): void {
  app.addHook("onRequest", async ({ method }) => {
    if (changing.includes(method)) await room.mustHaveRoom();
  });
}
