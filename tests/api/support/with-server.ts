import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll } from "vitest";
import { withoutAccount } from "../../../src/modules/journal/actor.ts";
import { atDesk } from "../../../src/modules/reports/desk-store.ts";
import { fileStoreIn } from "../../../src/platform/files.ts";
import { type KeyRing, keyRingIn } from "../../../src/platform/keys/key-ring.ts";
import { createServer } from "../../../src/server.ts";
import { type KnownPeople, recordTestPeople, type TestPersonName, usualPerson } from "./people.ts";
import { type TestDatabase, withDatabase } from "./with-database.ts";

/** A programme served over real HTTP from a database of its own. */
export interface TestServer {
  readonly store: TestDatabase;
  readonly url: string;
  readonly people: KnownPeople;
  /** Keys of the server's vault, in a folder that goes away with it. */
  readonly keys: KeyRing;
  get(path: string, as?: TestPersonName | "public"): Promise<{ status: number; body: never; headers: Headers }>;
  post(path: string, body: unknown, as?: TestPersonName | "public"): Promise<{ status: number; body: never }>;
}

/** The day on which tests happen. */
export const testDay = new Date("2026-03-01T12:00:00Z");

/** `const server = withServer();` at the top of a test file: read it inside tests only. */
export function withServer(): TestServer {
  const store = withDatabase();
  let url = "";
  let people: KnownPeople | undefined;
  let keys: KeyRing | undefined;
  let close = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "homeground-server-"));
    keys = keyRingIn(join(folder, "keys"), { current: undefined, next: undefined });
    const clock = { now: () => testDay };
    await atDesk(store.db, [], async (desk) => {
      desk.define(
        { name: { en: "Test programme" }, countryCode: null, isSample: false },
        withoutAccount("Test"),
        testDay,
      );
    });
    people = await recordTestPeople(store.db, testDay);
    const app = await createServer({
      database: store.db,
      clock,
      files: fileStoreIn(join(folder, "files")),
      log: pino({ level: "silent" }),
      webFolder: folder,
      keys,
    });
    url = await app.listen({ port: 0, host: "127.0.0.1" });
    close = async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    };
  });
  afterAll(() => close());
  const known = () => {
    if (people === undefined) throw new Error("The people exist only inside tests and hooks");
    return people;
  };
  const ask = async (path: string, as: TestPersonName | "public", init: RequestInit = {}) => {
    const headers = { ...init.headers, ...(as === "public" ? {} : known().headers(as)) };
    const response = await fetch(`${url}${path}`, { ...init, headers });
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json");
    return { status: response.status, body: (json ? JSON.parse(text) : text) as never, headers: response.headers };
  };
  return {
    store,
    get url() {
      return url;
    },
    get people() {
      return known();
    },
    get keys() {
      if (keys === undefined) throw new Error("The keys exist only inside tests and hooks");
      return keys;
    },
    get: (path, as = "leyla") => ask(path, as),
    post: (path, body, as = usualPerson("POST", path)) =>
      ask(path, as, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  };
}
