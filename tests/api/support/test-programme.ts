import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll } from "vitest";
import { atDesk } from "../../../src/modules/reports/desk-store.ts";
import { systemClock } from "../../../src/platform/clock.ts";
import { fileStoreIn } from "../../../src/platform/files.ts";
import { silentLog } from "../../../src/platform/log.ts";
import { createServer } from "../../../src/server.ts";
import { withDatabase } from "./with-database.ts";

/**
 * A programme with a server over it that is asked without a network: a client between would tidy up the addresses and
 * bodies that hostile tests send as they are.
 */
export interface TestProgramme {
  readonly db: ReturnType<typeof withDatabase>["db"];
  readonly app: FastifyInstance;
  /** Sends JSON (or text as it is) and gives the status and the answer. */
  post(path: string, body: unknown): Promise<Answer>;
  get(path: string): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** `const programme = withProgramme();` at the top of a test file: an empty programme without a country. */
export function withProgramme(): TestProgramme {
  const store = withDatabase();
  let app: FastifyInstance | null = null;
  let folder = "";
  const running = () => {
    if (app === null) throw new Error("The server exists only inside tests and hooks");
    return app;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "homeground-app-"));
    await writeFile(join(folder, "index.html"), "<title>the web app</title>");
    const definition = { name: { en: "Test programme" }, countryCode: null, isSample: false };
    await atDesk(store.db, [], async (desk) => desk.define(definition, "Tester", new Date()));
    const files = fileStoreIn(join(folder, "files"));
    app = await createServer({ database: store.db, clock: systemClock, files, log: silentLog, webFolder: folder });
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const ask = async (method: "GET" | "POST", url: string, body?: unknown): Promise<Answer> => {
    const payload = body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) };
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    const answer = await running().inject({ method, url, headers, ...payload });
    const isJson = /json/.test(String(answer.headers["content-type"]));
    return { status: answer.statusCode, body: isJson ? answer.json() : {} };
  };
  return {
    get db() {
      return store.db;
    },
    get app() {
      return running();
    },
    post: (path, body) => ask("POST", path, body),
    get: (path) => ask("GET", path),
  };
}
