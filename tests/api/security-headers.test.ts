import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { withProgramme } from "./support/test-programme.ts";
import { withAccounts } from "./support/with-accounts.ts";

const programme = withProgramme();

const get = (url: string, headers: Record<string, string> = {}) =>
  programme.app.inject({ method: "GET", url, headers: { ...programme.people.headers("leyla"), ...headers } });

/** An address of every kind of answer: a page, data, a table, nothing there, not allowed, not understood. */
const everyKind = [
  "/",
  "/areas/SECRET-1",
  "/missing.js",
  "/api/health",
  "/api/me",
  "/api/openapi.json",
  "/api/reports",
  "/api/hazards.csv",
  "/api/nothing",
  "/api/people",
  "/api/reports/not-an-id",
  "/api/hazards/%E0%A4%A",
];

describe("every answer", () => {
  test.each(everyKind)("is held by the browser to what it says it is: %s", async (url) => {
    const { headers } = await get(url);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    const policy = String(headers["content-security-policy"]).split("; ");
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ]),
    );
    expect(policy.join()).not.toContain("unsafe");
    // Without TLS every request to this server is http; asking for https would leave a field office without pages.
    expect(policy).not.toContain("upgrade-insecure-requests");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  });

  test.each(everyKind)("says its type and alphabet, and is no redirect: %s", async (url) => {
    const { headers, statusCode } = await get(url, { "x-forwarded-proto": "http" });
    expect(headers["content-type"]).toMatch(/^(text\/(html|csv); charset=utf-8|application\/(problem\+)?json\b)/);
    expect(statusCode < 300 || statusCode >= 400).toBe(true);
  });

  test.each(everyKind.filter((url) => url.startsWith("/api/")))(
    "of the interface is kept by no cache: %s",
    async (url) => {
      expect((await get(url)).headers["cache-control"]).toBe("no-store");
    },
  );

  test("is for this site's own pages: no other origin is ever let read it", async () => {
    for (const url of everyKind) {
      const { headers } = await get(url, { origin: "https://evil.example" });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
    const preflight = await programme.app.inject({
      method: "OPTIONS",
      url: "/api/reports",
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect([preflight.statusCode, preflight.headers["access-control-allow-origin"]]).toEqual([404, undefined]);
  });

  test("promises no TLS where nobody said that there is any", async () => {
    for (const url of everyKind) expect((await get(url)).headers["strict-transport-security"]).toBeUndefined();
  });
});

describe("at a public address of https", () => {
  const accounts = withAccounts(() => ({ publicOrigin: "https://mine-action.example" }));

  test.each(["/api/me", "/api/nothing", "/api/people"])("browsers are told to come by TLS alone: %s", async (path) => {
    const { headers } = await accounts.browser().get(path);
    expect(headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
    expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
  });

  test("the stream of changes has what every other answer has", async () => {
    const stop = new AbortController();
    const { headers } = await fetch(`${accounts.url}/api/events`, { signal: stop.signal });
    stop.abort();
    expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});

test("an attachment of more than 64 MiB is refused before it is kept", async () => {
  const answer = await programme.app.inject({
    method: "POST",
    url: "/api/attachments?name=large.bin",
    headers: { "content-type": "application/octet-stream", ...programme.people.headers("leyla") },
    payload: Buffer.alloc(64 * 2 ** 20 + 1),
  });
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([413, "too-large"]);
});

test("an attachment is saved, never shown, and stays in no cache", async () => {
  const sent = await programme.app.inject({
    method: "POST",
    url: "/api/attachments?name=drawing.svg",
    headers: { "content-type": "application/octet-stream", ...programme.people.headers("leyla") },
    payload: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  });
  const { headers } = await get(`/api/attachments/${sent.json<{ sha256: string }>().sha256}`);
  expect(headers["content-type"]).toBe("application/octet-stream");
  expect(headers["content-disposition"]).toMatch(/^attachment; /);
  expect(headers["cache-control"]).toBe("no-store");
});

describe("a request of a kind that nobody needs", () => {
  test.each(["TRACE", "PROPFIND", "PATCH", "CONNECT"])("is not answered: %s", async (method) => {
    await programme.app.listen({ host: "127.0.0.1", port: 0 }).catch(() => undefined);
    const answer = await saidTo(
      `${method} /api/me HTTP/1.1\r\nHost: localhost\r\nX-Secret: echo-me\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).not.toMatch(/^HTTP\/1\.1 [23]/);
    expect(answer).not.toContain("echo-me");
  });

  test.each([
    ["text/plain", "{}"],
    ["application/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"],
    ["application/x-www-form-urlencoded", "reason=x"],
    ["multipart/form-data; boundary=x", "--x--"],
    ["application/yaml", "reason: x"],
  ])("is not read: %s", async (type, payload) => {
    const answer = await programme.app.inject({
      method: "POST",
      url: "/api/reports",
      headers: { "content-type": type, ...programme.people.headers("leyla") },
      payload,
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.payload).not.toContain("root:");
  });

  test.each(['{"__proto__":{"isAdministrator":true}}', '{"constructor":{"prototype":{"isAdministrator":true}}}'])(
    "does not reach the prototype of anything: %s",
    async (payload) => {
      const answer = await programme.post("/api/reports", payload);
      expect(answer.status).toBe(400);
      expect(Object.hasOwn(Object.prototype, "isAdministrator")).toBe(false);
    },
  );

  test.each(["/api/hazards?limit=1&limit=2", "/api/reports?state=approved&state=submitted"])(
    "does not say one thing twice: %s",
    async (url) => expect((await get(url)).statusCode).toBe(400),
  );

  test.each(["token", "access_token", "session"])("carries no credential in its address: ?%s=", async (name) => {
    const answer = await programme.app.inject({ method: "GET", url: `/api/people?${name}=hgt_x` });
    expect(answer.statusCode).toBe(401);
  });
});

test("a failure is told without its reason: no query, no stack, no path", async () => {
  await programme.db`alter table hazard rename to hazard_elsewhere`;
  try {
    const answer = await get("/api/hazards?on=2020-02-03");
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ type: "about:blank", status: 500, title: "Something is broken here" });
    expect(answer.payload).not.toMatch(/select|relation|hazard|postgres|\.ts|node_modules|\n\s+at /i);
  } finally {
    await programme.db`alter table hazard_elsewhere rename to hazard`;
  }
});

test.each([
  "/.git/HEAD",
  "/.git/config",
  "/.env",
  "/package.json",
  "/src/server.ts",
  "/assets/",
  "/data/postgres.json",
])("nothing but the web app lies in the open: %s", async (url) => {
  const { statusCode, payload } = await get(url);
  expect([200, 404]).toContain(statusCode);
  expect(statusCode === 404 || payload === "<title>the web app</title>").toBe(true);
});

/** What a server says to bytes that no client library would send. */
async function saidTo(bytes: string): Promise<string> {
  const [address] = programme.app.addresses();
  const socket = connect(typeof address === "object" ? address.port : 0, "127.0.0.1");
  const parts: Buffer[] = [];
  socket.on("data", (part) => parts.push(part));
  socket.write(bytes);
  await new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
    socket.once("error", () => resolve());
  });
  return Buffer.concat(parts).toString();
}
