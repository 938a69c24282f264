import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeToken } from "../../src/access/token-store.ts";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { fileStoreIn } from "../../src/platform/files.ts";
import { logToFile } from "../../src/platform/log.ts";
import { createServer } from "../../src/server.ts";
import { withFolder } from "./support/backups.ts";
import { reportOf, square } from "./support/documents.ts";
import { type KnownPeople, recordTestPeople, type TestPersonName } from "./support/people.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();
const folder = withFolder();
const stopping = new AbortController();
let app: FastifyInstance;
let url = "";
let people: KnownPeople;

beforeAll(async () => {
  const definition = { name: { en: "Test programme" }, countryCode: null, isSample: false };
  await atDesk(store.db, [], async (desk) => desk.define(definition, withoutAccount("Tester"), new Date()));
  people = await recordTestPeople(store.db, new Date());
  app = await createServer({
    database: store.db,
    clock: systemClock,
    files: fileStoreIn(folder.below("files")),
    log: logToFile(folder.below("server.log")),
    webFolder: folder.path,
    data: { path: folder.path, cluster: join(folder.path, "postgres") },
    stopping: stopping.signal,
  });
  url = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => app.close());

const ask = (path: string, as: TestPersonName | null = null, init: RequestInit = {}) =>
  fetch(`${url}${path}`, { ...init, headers: { ...(as === null ? {} : people.headers(as)), ...init.headers } });
const send = (path: string, body: unknown, as: TestPersonName | null = "leyla") =>
  ask(path, as, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const logText = () => readFileSync(folder.below("server.log"), "utf8");
const logLines = () =>
  logText()
    .trim()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));

describe("metrics", () => {
  test("are for administrators, by session or by a token that only reads", async () => {
    expect((await ask("/api/metrics")).status).toBe(401);
    expect((await ask("/api/metrics", "leyla")).status).toBe(403);
    const personId = people.actor("administrator").personId;
    const expiresAt = new Date(Date.now() + 60_000);
    const token = { personId, label: "prometheus", roles: ["administrator"], readOnly: true, expiresAt } as const;
    const { text } = await makeToken(store.db, token, new Date());
    const answer = await ask("/api/metrics", null, { headers: { authorization: `Bearer ${text}` } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/plain");
  });

  test("count by the pattern of a route, and hold no id, name or address", async () => {
    const id = "018d3d2b-59c2-7000-8a9b-c3cfdf89e7dc";
    await ask(`/api/reports/${id}?name=Secretname`, "leyla");
    await ask("/api/nothing/Secretname", "leyla");
    const text = await (await ask("/api/metrics", "administrator")).text();
    expect(text).toMatch(
      /http_server_request_duration_seconds_count\{http_route="\/api\/reports\/:id",http_request_method="GET",http_response_status_code="\d+"\} 1/,
    );
    expect(text).toContain('http_route="unknown"');
    expect(text).toMatch(/^homeground_journal_position [1-9]\d*$/m);
    expect(text).toMatch(/^db_client_connection_count\{db_client_connection_state="used"\} [1-9]/m);
    for (const word of [
      "process_resident_memory_bytes",
      "homeground_tile_cache_bytes 0",
      "homeground_build_info{version=",
    ]) {
      expect(text).toContain(word);
    }
    expect(text).not.toMatch(new RegExp(`${id}|Secretname|Leyla`));
  });
});

describe("the log", () => {
  test("has one line a request, with its pattern, status, time and name", async () => {
    const answer = await ask("/api/hazards?limit=1", "leyla");
    const line = logLines().find(({ requestId }) => requestId === answer.headers.get("x-request-id"));
    expect(line).toMatchObject({ msg: "request", method: "GET", route: "/api/hazards", status: 200 });
    expect(line?.["milliseconds"]).toBeTypeOf("number");
  });

  test("an answer that nobody expected names its request, and the log has it under that name", async () => {
    await store.db.unsafe("alter table report add constraint nobody check (reported_by_name <> 'Zarina Secretname')");
    const document = reportOf("hazard-report", "2025-01-01", { hazardCode: "L-1", kind: "suspected", area: square(0) });
    const answer = await send("/api/reports", {
      ...document,
      reportedBy: { ...document.reportedBy, name: "Zarina Secretname" },
    });
    const body = (await answer.json()) as Record<string, string>;
    expect(body).toMatchObject({ status: 500, requestId: answer.headers.get("x-request-id") });
    expect(body["detail"]).toContain(body["requestId"]);
    const line = logLines().find(({ requestId, err }) => requestId === body["requestId"] && err !== undefined);
    expect(line?.["err"]).toMatchObject({ code: "23514", constraint: "nobody", table: "report" });
    expect(logText()).not.toContain("Secretname");
  });

  test("keeps nothing of what people send: names, passwords, tokens, cookies, searches, files", async () => {
    const secret = "Zq7Secretword";
    const headers = {
      authorization: `Bearer hgt_${"0".repeat(32)}_${secret}`,
      cookie: `${secret}=${secret}`,
      "user-agent": secret,
      "x-request-id": secret,
      referer: `http://${secret}/`,
    };
    const json = { "content-type": "application/json" };
    await ask(`/api/reports?search=${secret}&password=${secret}`, "leyla");
    await ask(`/api/reports/${secret}`, "leyla");
    await ask(`/api/${secret}/%ff%${secret}`);
    await ask(`/${secret}?token=${secret}`);
    await ask("/api/hazards", null, { headers });
    await ask("/api/reports", "leyla", { method: "POST", headers: json, body: `{"name": "${secret}` });
    await ask("/api/reports", "leyla", { method: "POST", headers: { "content-type": secret }, body: secret });
    await send("/api/reports", { reportedBy: { name: secret }, password: secret, token: secret });
    await send("/api/session", { login: secret, password: secret, token: secret }, null);
    await ask(`/api/attachments?name=${secret}`, "leyla", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: secret,
    });
    await store.db.unsafe("alter table report_state rename to report_state_away");
    const broken = await send("/api/reports", reportOf("settlement", "2025-01-01", { name: { en: secret } }));
    const alsoBroken = await ask(`/api/reports?search=${secret}`, "leyla");
    await store.db.unsafe("alter table report_state_away rename to report_state");
    expect([broken.status, alsoBroken.status]).toContain(500);
    for (const deep of [
      { password: secret },
      { request: { headers: secret } },
      { a: { token: secret } },
      { err: new Error(`"${secret}"`) },
    ]) {
      app.log.error(deep, "a careless line");
    }
    expect(logText()).not.toContain(secret);
    expect(logLines().length).toBeGreaterThan(12);
  });
});

describe("readiness", () => {
  test("health answers without the database; ready when all is well", async () => {
    expect(await (await ask("/api/health")).json()).toEqual({ status: "ok" });
    expect(await (await ask("/api/ready")).json()).toEqual({ status: "ready" });
  });

  test("is withdrawn, in words, while the store is not migrated for this version", async () => {
    await store.db`update migration set number = number + 5000 where number = 2`;
    const answer = await ask("/api/ready");
    await store.db`update migration set number = number - 5000 where number = 5002`;
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: "not ready", reason: "The store is not migrated for this version." });
  });

  // The last one: nothing makes a program that was told to stop ready again.
  test("is withdrawn once the program is told to stop, and an open stream of events ends with it", async () => {
    const events = await ask("/api/events", "leyla");
    const reader = events.body?.getReader();
    stopping.abort();
    expect(await (await ask("/api/ready")).json()).toEqual({ status: "not ready", reason: "It was told to stop." });
    expect((await ask("/api/health")).status).toBe(200);
    const closed = app.close();
    for (let end = false; !end; ) end = (await reader?.read())?.done ?? true;
    await closed;
    expect(app.server.listening).toBe(false);
  });
});
