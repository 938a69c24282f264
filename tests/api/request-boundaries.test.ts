import { connect } from "node:net";
import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import { journalHead } from "../../src/modules/journal/store.ts";
import { withProgramme } from "./support/test-programme.ts";
import { withAccounts } from "./support/with-accounts.ts";

const programme = withProgramme();

describe("looking changes nothing", () => {
  /** A stream that never ends, and the door to a directory, which begins a sign-in by being opened. */
  const apart = /^\/api\/events$|^\/api\/sign-in\/directory/;

  test.each(["administrator", "omar", "assistance"] as const)(
    "no GET of any address moves the journal, as %s",
    async (who) => {
      const { paths } = (await programme.get("/api/openapi.json")).body as { paths: Record<string, object> };
      const readable = Object.keys(paths).filter((path) => "get" in (paths[path] ?? {}) && !apart.test(path));
      expect(readable.length).toBeGreaterThan(20);
      const before = await journalHead(programme.db);
      for (const path of readable) {
        const url = path
          .replace("{sha256}", "a".repeat(64))
          .replace("{z}/{x}/{y}", "0/0/0")
          .replace(/\{[a-zA-Z]+\}/g, uuidv7());
        await programme.app.inject({ method: "GET", url, headers: programme.people.headers(who) });
      }
      expect(await journalHead(programme.db)).toEqual(before);
    },
  );
});

describe("where one request ends and the next begins", () => {
  const second = "GET /api/me HTTP/1.1\r\nHost: localhost\r\n\r\n";

  test.each([
    ["a length and chunks", `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`],
    ["two lengths", `Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}${second}`],
    ["a length that is no number", `Content-Length: +2\r\n\r\n{}${second}`],
    ["chunks under another name", `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${second}`],
    ["a space before the colon", `Content-Length : 2\r\n\r\n{}${second}`],
  ])("is never in doubt: %s", async (_, rest) => {
    const head = "POST /api/sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    const answer = await saidTo(`${head}${rest}`);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 400"]);
    expect(answer).toContain("\r\nx-content-type-options: nosniff\r\n");
    expect(answer).toMatch(/\r\ncontent-security-policy: .*frame-ancestors 'none'/);
  });
});

describe("who a request says it comes from", () => {
  const accounts = withAccounts();

  test("is not believed where no proxy was spoken of: guessing under forty addresses is guessing", async () => {
    const answers: number[] = [];
    for (let i = 0; i < 40 && !answers.includes(429); i++) {
      const headers = {
        "x-forwarded-for": `203.0.113.${i}`,
        "x-real-ip": `203.0.113.${i}`,
        forwarded: `for=203.0.113.${i}`,
      };
      const tried = { login: `nobody-${i}`, password: "copper lantern drifts south" };
      answers.push((await accounts.browser().post("/api/sign-in/password", tried, headers)).status);
    }
    expect(answers).toContain(429);
  });
});

async function saidTo(bytes: string): Promise<string> {
  await programme.app.listen({ host: "127.0.0.1", port: 0 }).catch(() => undefined);
  const [address] = programme.app.addresses();
  const socket = connect(typeof address === "object" ? address.port : 0, "127.0.0.1");
  const parts: Buffer[] = [];
  socket.on("data", (part) => parts.push(part));
  socket.write(bytes);
  const late = setTimeout(() => socket.destroy(), 3_000);
  await new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
    socket.once("error", () => resolve());
  });
  clearTimeout(late);
  return Buffer.concat(parts).toString();
}
