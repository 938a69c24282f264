import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "../../src/access/guard-routes.ts";
import { endSession, hashOf, openSession } from "../../src/access/session-store.ts";
import { makeToken } from "../../src/access/token-store.ts";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import { sourceFiles } from "../house/source-tree.ts";
import { reportOf, square } from "./support/documents.ts";
import { testPeople } from "./support/people.ts";
import { withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();
const neighbour = { name: "Nils Neighbour", organisation: "Clearance Company" };
const photograph = Buffer.from("a photograph of the neighbour");
let reportId = "";
let attachment = "";

beforeAll(async () => {
  const sent = await programme.app.inject({
    method: "POST",
    url: "/api/attachments?name=photo.jpg",
    headers: { "content-type": "application/octet-stream", ...programme.people.headers("leyla") },
    payload: photograph,
  });
  attachment = sent.json<{ sha256: string }>().sha256;
  const attachments = [
    { sha256: attachment, name: "photo.jpg", mediaType: "image/jpeg", byteLength: photograph.byteLength },
  ];
  const body = { hazardCode: "SECRET-1", kind: "confirmed", area: square(0) };
  const report = reportOf("hazard-report", "2024-05-01", body, { reportedBy: neighbour, attachments });
  reportId = report.id;
  expect((await programme.post("/api/reports", report)).status).toBe(201);
  expect((await programme.post(`/api/reports/${reportId}/approval`, {})).status).toBe(200);
});

/** What stands for an id in an address: the neighbour's own, where there is one. */
function neighboursOwn(path: string): string {
  return path
    .replace("/api/reports/{id}", `/api/reports/${reportId}`)
    .replace("/api/hazards/{code}", "/api/hazards/SECRET-1")
    .replace("{sha256}", attachment)
    .replace("{z}/{x}/{y}", "14/10285/6202")
    .replace(/\{[a-zA-Z]+\}/g, uuidv7());
}

/** For everyone, and with nothing of anybody in it. */
const open = ["/api/tiles/land/{z}/{x}/{y}.mvt", "/api/certificates/verify/{code}"];

describe("somebody else's id", () => {
  test.each(["operator", "public", "donor"] as const)(
    "opens nothing for the %s, on any route that takes one",
    async (who) => {
      const { paths } = (await programme.get("/api/openapi.json")).body as { paths: Record<string, object> };
      const withId = Object.entries(paths).filter(([path]) => path.includes("{") && !open.includes(path));
      expect(withId.length).toBeGreaterThan(4);
      for (const [path, methods] of withId) {
        for (const method of Object.keys(methods)) {
          // Donors see approved land; what they may do to it is what counts.
          if (who === "donor" && method === "get") continue;
          const answer = await programme.app.inject({
            method: method.toUpperCase() as "GET",
            url: neighboursOwn(path),
            headers: { ...(who === "public" ? {} : programme.people.headers(who)), "content-type": "application/json" },
            ...(method === "get" ? {} : { payload: "{}" }),
          });
          expect([method, path, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([method, path, true]);
          expect(answer.payload).not.toContain("Nils");
        }
      }
    },
  );

  test("shows no ground on the tiles of somebody who may not see it", async () => {
    const tile = { method: "GET", url: neighboursOwn("/api/tiles/land/{z}/{x}/{y}.mvt") } as const;
    const seen = await programme.app.inject({ ...tile, headers: programme.people.headers("donor") });
    expect([seen.statusCode, seen.payload.includes("SECRET-1")]).toEqual([200, true]);
    for (const headers of [{}, programme.people.headers("operator")]) {
      expect((await programme.app.inject({ ...tile, headers })).statusCode).toBe(204);
    }
  });

  test("counts in no figure of somebody who may not see it", async () => {
    for (const who of ["public", "operator"] as const) {
      const { body } = await programme.get("/api/ledger", who);
      expect(body["openedSquareMetres"]).toBe(0);
      expect((await programme.get("/api/search?q=SECRET", who)).body["items"]).toEqual([]);
    }
    expect((await programme.get("/api/ledger", "donor")).body["openedSquareMetres"]).toBeGreaterThan(1000);
  });
});

describe("a body that says more than is asked", () => {
  test.each([
    ["a report that approves itself", { state: "approved" }],
    ["a report with an approver", { decidedBy: "Omar Manager" }],
    ["a report at a position of the journal", { submittedPosition: 1 }],
    ["a report by somebody's id", { personId: uuidv7() }],
  ])("is refused: %s", async (_, more) => {
    const body = { hazardCode: "M-1", kind: "suspected", area: square(30) };
    const report = { ...reportOf("hazard-report", "2024-05-01", body), ...more };
    expect((await programme.post("/api/reports", report)).status).toBe(422);
  });

  test("a decision cannot name another person", async () => {
    const body = { hazardCode: "M-2", kind: "suspected", area: square(40) };
    const report = reportOf("hazard-report", "2024-05-01", body);
    await programme.post("/api/reports", report);
    const answer = await programme.post(`/api/reports/${report.id}/approval`, { personId: uuidv7() });
    expect(answer.status).toBe(400);
  });

  test("an operator cannot hand in a report in the neighbour's name", async () => {
    const body = { hazardCode: "M-3", kind: "suspected", area: square(50) };
    const report = reportOf("hazard-report", "2024-05-01", body, { reportedBy: neighbour });
    const answer = await programme.post("/api/reports", report, "operator");
    expect([answer.status, answer.body["code"]]).toEqual([403, "not-allowed"]);
  });
});

describe("whoever is gone", () => {
  const now = () => new Date();
  async function aPerson(): Promise<string> {
    const personId = uuidv7();
    await record(personId, true);
    return personId;
  }
  const record = (personId: string, active: boolean) =>
    atDesk(programme.db, [], async (desk) => {
      const organisationId = programme.people.organisationId(testPeople.leyla.organisation);
      const body = { personId, name: "Gone Soon", organisationId, roles: ["information-manager"] as const, active };
      desk.record({ kind: "person-recorded", body }, withoutAccount("Test"), now());
    });
  const statusWith = async (headers: Record<string, string>) =>
    (await programme.app.inject({ method: "GET", url: "/api/reports", headers })).statusCode;
  /** Servers hear of a change over the database: within a moment, not within the same instruction. */
  async function soon(headers: Record<string, string>): Promise<number> {
    for (let i = 0; i < 50 && (await statusWith(headers)) === 200; i++) await wait(20);
    return await statusWith(headers);
  }

  test("is out with session and token as soon as they are removed", async () => {
    const personId = await aPerson();
    const cookie = { cookie: `${sessionCookie}=${await openSession(programme.db, personId, "test", now())}` };
    const expiresAt = new Date(Date.now() + 3_600_000);
    const order = { personId, label: "t", roles: ["information-manager"] as const, readOnly: false, expiresAt };
    const token = { authorization: `Bearer ${(await makeToken(programme.db, order, now())).text}` };
    expect([await statusWith(cookie), await statusWith(token)]).toEqual([200, 200]);
    await record(personId, false);
    expect([await soon(cookie), await soon(token)]).toEqual([401, 401]);
  });

  test("is out when the session was ended, is too old, or was idle", async () => {
    const personId = await aPerson();
    const ended = await openSession(programme.db, personId, "test", now());
    await endSession(programme.db, hashOf(ended), now());
    const old = await openSession(programme.db, personId, "test", new Date(Date.now() - 15 * 86_400_000));
    const idle = await openSession(programme.db, personId, "test", new Date(Date.now() - 13 * 3_600_000));
    for (const secret of [ended, old, idle])
      expect(await statusWith({ cookie: `${sessionCookie}=${secret}` })).toBe(401);
  });

  test("has no more by a token than its roles, and nothing after its day", async () => {
    const personId = await aPerson();
    const order = { personId, label: "t", roles: ["donor"] as const, readOnly: false };
    const wide = await makeToken(programme.db, { ...order, expiresAt: new Date(Date.now() + 3_600_000) }, now());
    // The person is no donor: the token carries a role that they do not have, and so none.
    const answer = await programme.app.inject({
      method: "GET",
      url: `/api/reports/${reportId}`,
      headers: { authorization: `Bearer ${wide.text}` },
    });
    expect(answer.statusCode).toBe(404);
    const over = await makeToken(programme.db, { ...order, expiresAt: new Date(Date.now() - 1000) }, now());
    expect(await statusWith({ authorization: `Bearer ${over.text}` })).toBe(401);
  });

  test("was never here with a guessed session or token", async () => {
    const secret = randomBytes(32).toString("base64url");
    expect(await statusWith({ cookie: `${sessionCookie}=${secret}` })).toBe(401);
    expect(await statusWith({ authorization: `Bearer hgt_${"0".repeat(32)}_${secret}` })).toBe(401);
    expect(await statusWith({ authorization: "Bearer ' or 1=1 --" })).toBe(401);
  });
});

describe("a page of another site", () => {
  const { cookie: _, ...noCookie } = { cookie: "" };
  test.each([
    ["says where it comes from", { "sec-fetch-site": "cross-site" }],
    ["is a sister site", { "sec-fetch-site": "same-site" }],
    ["has another origin", { origin: "https://evil.example" }],
    ["has no origin at all", { origin: "null" }],
    ["keeps silent", noCookie],
  ])("cannot act with a visitor's session: %s", async (_name, headers: Record<string, string>) => {
    const { cookie = "" } = programme.people.headers("omar");
    const answer = await programme.app.inject({
      method: "POST",
      url: `/api/reports/${reportId}/rejection`,
      headers: { cookie, "content-type": "application/json", ...headers },
      payload: '{"reason":"From elsewhere."}',
    });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, "foreign-page"]);
  });
});

describe("a request that is too much", () => {
  test("is refused when its body is larger than a report can be", async () => {
    const answer = await programme.post("/api/reports", `"${"x".repeat(17 * 2 ** 20)}"`);
    expect([answer.status, answer.body["code"]]).toEqual([413, "too-large"]);
  });

  test("is not unpacked: a small body that would be large", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20, "["));
    expect(bomb.byteLength).toBeLessThan(100_000);
    const answer = await programme.app.inject({
      method: "POST",
      url: "/api/reports",
      headers: { "content-type": "application/json", "content-encoding": "gzip", ...programme.people.headers("leyla") },
      payload: bomb,
    });
    expect(answer.statusCode).toBe(415);
  });

  test("does not hold a connection by sending a byte now and then", async () => {
    await programme.app.listen({ host: "127.0.0.1", port: 0 });
    const [address] = programme.app.addresses();
    const socket = connect(typeof address === "object" ? address.port : 0, "127.0.0.1");
    socket.write("GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    const drip = setInterval(() => socket.write("x"), 100);
    const startedAt = Date.now();
    const answer = await new Promise<string>((resolve, reject) => {
      socket.once("data", (bytes) => resolve(bytes.toString()));
      socket.once("error", reject);
      setTimeout(() => reject(new Error("The server still waits")), 20_000).unref();
    });
    clearInterval(drip);
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - startedAt).toBeLessThan(10_000);
  });
});

test("no request makes the server ask another machine: only these files speak to one, at addresses of the operator", () => {
  const speaking = sourceFiles("src")
    .filter(
      ({ path, text }) => !path.includes(".test") && /\bfetch\(|from "node:https"|aws4fetch|openid-client/.test(text),
    )
    .map(({ path }) => path);
  expect(speaking.sort()).toEqual(["src/platform/backup/s3-store.ts", "src/platform/openid-directory.ts"]);
});

test("a header cannot be split by what a person names a file", async () => {
  const name = encodeURIComponent('a\r\nset-cookie: x=1; "\u2028.csv');
  const sent = await programme.app.inject({
    method: "POST",
    url: `/api/attachments?name=${name}`,
    headers: { "content-type": "application/octet-stream", ...programme.people.headers("leyla") },
    payload: Buffer.from("x"),
  });
  const { sha256 } = sent.json<{ sha256: string }>();
  const url = `/api/attachments/${sha256}`;
  const answer = await programme.app.inject({ method: "GET", url, headers: programme.people.headers("leyla") });
  expect([answer.statusCode, answer.headers["set-cookie"]]).toEqual([200, undefined]);
});
