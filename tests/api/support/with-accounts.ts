import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll } from "vitest";
import { makeLink } from "../../../src/access/accounts/one-time-link-store.ts";
import type { GivenRole } from "../../../src/access/role.ts";
import { withoutAccount } from "../../../src/modules/journal/actor.ts";
import { atDesk } from "../../../src/modules/reports/desk-store.ts";
import type { Clock } from "../../../src/platform/clock.ts";
import { fileStoreIn } from "../../../src/platform/files.ts";
import { createServer, type ServerParts } from "../../../src/server.ts";
import { withDatabase } from "./with-database.ts";

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of every route, looked into by tests.
  readonly body: any;
  readonly headers: Headers;
}

/** A browser of somebody: keeps the cookie that it was given. */
export interface Browser {
  cookie: string | null;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

export interface TestAccounts {
  readonly db: ReturnType<typeof withDatabase>["db"];
  readonly databaseUrl: string;
  /** Where a command may keep its data. */
  readonly folder: string;
  /** http://localhost:…, where passkeys work. */
  readonly url: string;
  /** Everything the server wrote into its log. */
  readonly logged: () => string;
  readonly now: () => Date;
  pass(seconds: number): void;
  browser(): Browser;
  /** A browser in which the first administrator has just come in. */
  readonly ada: () => Browser;
  /** Invites somebody and comes in as them with that password; the browser they are in. */
  newPerson(name: string, roles: readonly GivenRole[], organisationId?: string): Promise<NewPerson>;
}

export interface NewPerson {
  readonly id: string;
  readonly login: string;
  readonly browser: Browser;
}

export const goodPassword = "copper lantern drifts north";

/** `const accounts = withAccounts();`: a store that begins with its first administrator, and a clock that one can set, or the one given. */
export function withAccounts(
  more: () => Partial<ServerParts> | Promise<Partial<ServerParts>> = () => ({}),
  clock?: Clock,
): TestAccounts {
  const store = withDatabase();
  const lines: string[] = [];
  let set = new Date("2026-03-01T12:00:00Z");
  const now = () => clock?.now() ?? set;
  let url = "";
  let folder = "";
  let ada: Browser | null = null;
  let close = async (): Promise<void> => undefined;
  const browser = () => browserOf(() => url);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "homeground-accounts-"));
    const definition = { name: { en: "Test programme" }, countryCode: null, isSample: false };
    await atDesk(store.db, [], async (desk) => desk.define(definition, withoutAccount("Test"), now()));
    const app = await createServer({
      database: store.db,
      clock: { now },
      files: fileStoreIn(join(folder, "files")),
      log: pino({ level: "trace" }, { write: (line: string) => void lines.push(line) }),
      webFolder: folder,
      ...(await more()),
    });
    url = (await app.listen({ port: 0, host: "127.0.0.1" })).replace("127.0.0.1", "localhost");
    close = async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    };
    ada = browser();
    const link = (await makeLink(store.db, "administrator", null, now())).secret;
    const introduction = { name: "Ada Administrator", organisation: "Mine Action Authority" };
    const came = await ada.post("/api/links/use", { link, ...introduction, login: "ada", password: goodPassword });
    if (came.status !== 200) throw new Error(`The administrator did not come in: ${JSON.stringify(came.body)}`);
  });
  afterAll(() => close());
  const known = () => {
    if (ada === null) throw new Error("The server exists only inside tests and hooks");
    return ada;
  };
  return {
    get db() {
      return store.db;
    },
    get databaseUrl() {
      return store.url;
    },
    get folder() {
      return folder;
    },
    get url() {
      return url;
    },
    logged: () => lines.join(""),
    now,
    pass: (seconds) => {
      set = new Date(set.getTime() + seconds * 1000);
    },
    browser,
    ada: known,
    newPerson: (name, roles, organisationId) => comeIn(known(), browser(), name, roles, organisationId),
  };
}

async function comeIn(
  ada: Browser,
  theirs: Browser,
  name: string,
  roles: readonly GivenRole[],
  organisationId?: string,
): Promise<NewPerson> {
  // The clock may have passed the end of her session.
  if ((await ada.get("/api/me")).body.person === null) {
    await ada.post("/api/sign-in/password", { login: "ada", password: goodPassword });
  }
  const organisation = organisationId ?? (await ada.get("/api/me")).body.person.organisation.id;
  const invited = await ada.post("/api/people/invitations", { name, organisationId: organisation, roles });
  const login = name.toLowerCase().replaceAll(" ", ".");
  const came = await theirs.post("/api/links/use", { link: invited.body.link, login, password: goodPassword });
  if (came.status !== 200) throw new Error(`${name} did not come in: ${JSON.stringify([invited.body, came.body])}`);
  return { id: came.body.person.id, login, browser: theirs };
}

function browserOf(url: () => string): Browser {
  const ask = async (method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
    const headers: Record<string, string> = { "sec-fetch-site": "same-origin", ...more };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (self.cookie !== null) headers["cookie"] = self.cookie;
    const payload = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${url()}${path}`, { method, headers, redirect: "manual", ...payload });
    for (const set of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = set.split("; ");
      if (!pair.startsWith("__Host-homeground=")) continue;
      self.cookie = attributes.includes("Max-Age=0") || pair.endsWith("=") ? null : pair;
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
  const self: Browser = {
    cookie: null,
    get: (path) => ask("GET", path),
    post: (path, body, headers) => ask("POST", path, body, headers),
    put: (path, body) => ask("PUT", path, body),
    delete: (path) => ask("DELETE", path),
  };
  return self;
}
