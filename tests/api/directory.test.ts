import { afterAll, beforeAll, expect, test } from "vitest";
import { Directory } from "../../src/platform/openid-directory.ts";
import { client, startDirectory, type TestDirectory } from "./support/directory.ts";
import { freePort } from "./support/running-program.ts";
import { type Browser, goodPassword, withAccounts } from "./support/with-accounts.ts";

const people = {
  "leyla-1": { email: "leyla@authority.example", isVerified: true },
  "successor-2": { email: "leyla@authority.example", isVerified: true },
  "boaster-3": { email: "omar@authority.example", isVerified: false },
  "stranger-4": { email: "stranger@elsewhere.example", isVerified: true },
  "invited-5": { email: "invited@authority.example", isVerified: true },
};
type Subject = keyof typeof people;

let issuerPort = 0;
// The provider must know where it sends people back to before the server has its port.
const accounts = withAccounts(async () => {
  issuerPort = await freePort();
  const settings = { issuer: `http://127.0.0.1:${issuerPort}`, clientId: client.id, clientSecret: client.secret };
  return { directory: new Directory({ ...settings, name: "National directory" }) };
});
let directory: TestDirectory;
beforeAll(async () => {
  directory = await startDirectory(issuerPort, `${accounts.url}/api/sign-in/directory/callback`, people);
});
afterAll(() => directory.close());

const questionOf = (headers: Headers) =>
  headers.getSetCookie().find((cookie) => cookie.startsWith("__Host-homeground-directory=")) ?? "";

/** The way to the directory and back; the last answer, and the browser that came back. */
async function goRound(subject: Subject, browser: Browser, begun?: { url: string; question: string }) {
  const sent = begun ?? (await begin(browser));
  const back = await directory.signIn(sent.url, subject);
  return { back, answer: await comeBack(browser, back, sent.question) };
}

async function begin(browser: Browser) {
  const { status, headers } = await browser.get("/api/sign-in/directory");
  expect(status).toBe(303);
  return { url: headers.get("location") ?? "", question: questionOf(headers).split(";")[0] ?? "" };
}

async function comeBack(browser: Browser, back: string, question: string) {
  const { pathname, search } = new URL(back);
  const before = browser.cookie;
  browser.cookie = [before, question].filter(Boolean).join("; ") || null;
  const answer = await browser.get(`${pathname}${search}`);
  if (browser.cookie?.includes("directory") || browser.cookie === question) browser.cookie = before;
  return { status: answer.status, location: answer.headers.get("location") };
}

const personWith = async (login: string) => {
  const { person } = (await accounts.ada().get("/api/me")).body;
  const given = { name: login, organisationId: person.organisation.id, roles: ["quality-officer"] };
  const { link } = (await accounts.ada().post("/api/people/invitations", given)).body;
  const came = await accounts.browser().post("/api/links/use", { link, login, password: goodPassword });
  expect(came.status).toBe(200);
};

test("the page knows that there is a directory and how it is called", async () => {
  expect((await accounts.browser().get("/api/me")).body.signIn).toEqual({ directory: { name: "National directory" } });
});

test("people are sent with state, nonce and PKCE, and the way back is bound to their browser", async () => {
  const { headers } = await accounts.browser().get("/api/sign-in/directory");
  const asked = new URL(headers.get("location") ?? "").searchParams;
  expect(asked.get("response_type")).toBe("code");
  expect(asked.get("code_challenge_method")).toBe("S256");
  for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)?.length).toBeGreaterThan(30);
  expect(asked.get("client_secret")).toBeNull();
  expect(questionOf(headers)).toMatch(/Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test("a verified address that is somebody's login opens their account, and is bound to it from then on", async () => {
  await personWith("leyla@authority.example");
  const browser = accounts.browser();
  expect((await goRound("leyla-1", browser)).answer).toEqual({ status: 303, location: "/" });
  expect((await browser.get("/api/me")).body.person).toMatchObject({
    name: "leyla@authority.example",
    roles: ["quality-officer"],
  });
  const { sessions } = (await browser.get("/api/account")).body;
  expect(sessions.find(({ isThis }: { isThis: boolean }) => isThis).method).toBe("directory");
  const log = (await accounts.ada().get("/api/security-log")).body.items;
  expect(log.map(({ event }: { event: string }) => event)).toContain("directory-linked");
  // Whoever gets the address after them does not get the account.
  const successor = accounts.browser();
  expect((await goRound("successor-2", successor)).answer.location).toBe("/sign-in?problem=sign-in-refused");
  expect((await successor.get("/api/me")).body.person).toBeNull();
  expect((await goRound("leyla-1", accounts.browser())).answer.location).toBe("/");
});

test("an address that the directory did not verify opens nothing, nor does one that nobody has here", async () => {
  await personWith("omar@authority.example");
  for (const subject of ["boaster-3", "stranger-4"] as const) {
    const browser = accounts.browser();
    expect((await goRound(subject, browser)).answer.location).toBe("/sign-in?problem=sign-in-refused");
    expect((await browser.get("/api/me")).body.person).toBeNull();
  }
  // No person came of it.
  const { items } = (await accounts.ada().get("/api/people")).body;
  expect(JSON.stringify(items)).not.toContain("stranger");
});

test("an invitation is accepted with an account of the directory, once", async () => {
  const { person } = (await accounts.ada().get("/api/me")).body;
  const given = { name: "Invited by Link", organisationId: person.organisation.id, roles: ["donor"] };
  const { link } = (await accounts.ada().post("/api/people/invitations", given)).body;
  const browser = accounts.browser();
  const { status, body, headers } = await browser.post("/api/links/directory", { link });
  expect(status).toBe(200);
  const begun = { url: body.redirect, question: questionOf(headers).split(";")[0] ?? "" };
  expect((await goRound("invited-5", browser, begun)).answer.location).toBe("/");
  expect((await browser.get("/api/me")).body.person.name).toBe("Invited by Link");
  expect((await accounts.browser().post("/api/links/directory", { link })).status).toBe(410);
  const again = accounts.browser();
  expect((await goRound("invited-5", again)).answer.location).toBe("/");
  expect((await again.get("/api/me")).body.person.name).toBe("Invited by Link");
});

test("an answer is taken once, in the browser that asked, for its own question", async () => {
  const browser = accounts.browser();
  const sent = await begin(browser);
  const back = await directory.signIn(sent.url, "leyla-1");
  const refused = { status: 303, location: "/sign-in?problem=directory-failed" };
  // A page that lures somebody to the answer of another's sign-in: their browser has no question, or another one.
  expect(await comeBack(accounts.browser(), back, "")).toEqual(refused);
  expect(await comeBack(accounts.browser(), back, "__Host-homeground-directory=x")).toEqual(refused);
  const victim = accounts.browser();
  expect(await comeBack(victim, back, (await begin(victim)).question)).toEqual(refused);
  expect(await comeBack(browser, back, sent.question)).toEqual({ status: 303, location: "/" });
  expect(await comeBack(accounts.browser(), back, sent.question)).toEqual(refused);
});

test("an answer after five minutes, with a changed state or a made-up code, opens nothing", async () => {
  const refused = "/sign-in?problem=directory-failed";
  const [late, bent, made] = [accounts.browser(), accounts.browser(), accounts.browser()];
  const first = await begin(bent);
  const back = new URL(await directory.signIn(first.url, "leyla-1"));
  back.searchParams.set("state", "x".repeat(43));
  expect((await comeBack(bent, back.href, first.question)).location).toBe(refused);
  const second = await begin(made);
  const state = new URL(second.url).searchParams.get("state") ?? "";
  const forged = `${accounts.url}/api/sign-in/directory/callback?code=made-up&state=${state}&iss=${directory.issuer}`;
  expect((await comeBack(made, forged, second.question)).location).toBe(refused);
  const third = await begin(late);
  const answer = await directory.signIn(third.url, "leyla-1");
  accounts.pass(301);
  expect((await comeBack(late, answer, third.question)).location).toBe(refused);
});

test("neither secret nor code stands in the log", () => {
  expect(accounts.logged()).toContain("a sign-in by the directory was refused");
  expect(accounts.logged()).not.toMatch(/a secret of the directory|made-up|code=|state=/);
});
