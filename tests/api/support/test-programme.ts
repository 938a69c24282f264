import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll } from "vitest";
import { withoutAccount } from "../../../src/modules/journal/actor.ts";
import { atDesk } from "../../../src/modules/reports/desk-store.ts";
import { systemClock } from "../../../src/platform/clock.ts";
import { fileStoreIn } from "../../../src/platform/files.ts";
import { silentLog } from "../../../src/platform/log.ts";
import { createServer } from "../../../src/server.ts";
import { type KnownPeople, recordTestPeople, type TestPersonName, usualPerson } from "./people.ts";
import { withDatabase } from "./with-database.ts";

/**
 * A programme with a server over it that is asked without a network: a client between would tidy up the addresses and
 * bodies that hostile tests send as they are.
 */
export interface TestProgramme {
  readonly db: ReturnType<typeof withDatabase>["db"];
  readonly app: FastifyInstance;
  /** Sends JSON (or text as it is) and gives the status and the answer. */
  post(path: string, body: unknown, as?: TestPersonName | "public"): Promise<Answer>;
  get(path: string, as?: TestPersonName | "public"): Promise<Answer>;
  readonly people: KnownPeople;
  /** The answer as it came. */
  text(path: string, as?: TestPersonName | "public"): Promise<string>;
  /** The status of an answer that goes on for ever. */
  firstStatus(path: string, as?: TestPersonName | "public"): Promise<number>;
  /** Any request, as somebody. */
  send(method: Method, path: string, body: unknown, as?: TestPersonName | "public"): Promise<Answer>;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Impatient, so that a test of slow clients is quick. */
const patience = { headersMilliseconds: 1500, requestMilliseconds: 30_000, checkEveryMilliseconds: 200 };

/** `const programme = withProgramme();` at the top of a test file: an empty programme without a country. */
export function withProgramme(): TestProgramme {
  const store = withDatabase();
  let app: FastifyInstance | null = null;
  let folder = "";
  let people: KnownPeople | undefined;
  const known = () => {
    if (people === undefined) throw new Error("The people exist only inside tests and hooks");
    return people;
  };
  const running = () => {
    if (app === null) throw new Error("The server exists only inside tests and hooks");
    return app;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "homeground-app-"));
    await writeFile(join(folder, "index.html"), "<title>the web app</title>");
    const definition = { name: { en: "Test programme" }, countryCode: null, isSample: false };
    await atDesk(store.db, [], async (desk) => desk.define(definition, withoutAccount("Tester"), new Date()));
    people = await recordTestPeople(store.db, new Date());
    const files = fileStoreIn(join(folder, "files"));
    app = await createServer({
      database: store.db,
      clock: systemClock,
      files,
      log: silentLog,
      webFolder: folder,
      patience,
    });
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const ask = async (method: Method, url: string, as: TestPersonName | "public", body?: unknown): Promise<Answer> => {
    const payload = body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    const headers = as === "public" ? type : { ...type, ...known().headers(as) };
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
    get people() {
      return known();
    },
    post: (path, body, as = usualPerson("POST", path)) => ask("POST", path, as, body),
    text: async (path, as = "leyla") => {
      const headers = as === "public" ? {} : known().headers(as);
      return (await running().inject({ method: "GET", url: path, headers })).payload;
    },
    firstStatus: async (path, as = "leyla") => {
      const headers = as === "public" ? {} : known().headers(as);
      const answer = await running().inject({ method: "GET", url: path, headers, payloadAsStream: true });
      answer.stream().destroy();
      return answer.statusCode;
    },
    send: (method, path, body, as = usualPerson(method, path)) => ask(method, path, as, body),
    get: (path, as = "leyla") => ask("GET", path, as),
  };
}
