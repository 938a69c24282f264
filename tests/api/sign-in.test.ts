import { expect, test } from "vitest";
import { makeLink } from "../../src/access/accounts/one-time-link-store.ts";
import { goodPassword, withAccounts } from "./support/with-accounts.ts";

const accounts = withAccounts();
const signIn = (login: string, password: string, browser = accounts.browser()) =>
  browser.post("/api/sign-in/password", { login, password });
const inAs = async (login: string, browser = accounts.browser()) => {
  expect((await signIn(login, goodPassword, browser)).status).toBe(200);
  return browser;
};

test("whoever opens the first link is administrator and information manager of the authority they name", async () => {
  const { body } = await accounts.ada().get("/api/me");
  expect(body).toMatchObject({
    by: "session",
    person: {
      name: "Ada Administrator",
      organisation: { name: "Mine Action Authority", kind: "authority" },
      roles: ["information-manager", "administrator"],
    },
    may: { person: ["read", "manage"], "hazard-report": ["read", "submit", "check", "decide"] },
    signIn: { directory: null },
  });
});

test("the public may read what is published and nothing else", async () => {
  const { body } = await accounts.browser().get("/api/me");
  expect(body).toMatchObject({ person: null, roles: ["public"], by: "nobody", isRestricted: true });
  expect(Object.values(body.may).flat()).not.toContain("manage");
});

test("when somebody is the administrator, no other first link works, not even one made before", async () => {
  const link = (await makeLink(accounts.db, "administrator", null, accounts.now())).secret;
  const body = { link, name: "Eve", organisation: "Eve's Authority", login: "eve", password: goodPassword };
  const answer = await accounts.browser().post("/api/links/use", body);
  expect([answer.status, answer.body.code]).toEqual([410, "link-invalid"]);
});

test("the session is a cookie that no script reads and no other host gets, new at each sign-in", async () => {
  const browser = accounts.browser();
  const { status, body, headers } = await signIn(" ADA ", goodPassword, browser);
  expect([status, body.person.name]).toEqual([200, "Ada Administrator"]);
  expect(headers.getSetCookie()[0]).toMatch(
    /^__Host-homeground=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const first = browser.cookie;
  await signIn("ada", goodPassword, browser);
  expect(browser.cookie).not.toBe(first);
  const old = accounts.browser();
  old.cookie = first;
  expect((await old.get("/api/account")).body.code).toBe("signed-out");
});

test("signing out ends the session on the server, not only in the browser", async () => {
  const browser = await inAs("ada");
  const { cookie } = browser;
  expect((await browser.post("/api/sign-out", {})).status).toBe(200);
  expect(browser.cookie).toBeNull();
  const stolen = accounts.browser();
  stolen.cookie = cookie;
  expect((await stolen.get("/api/people")).status).toBe(401);
  // The page itself opens all the same, and the browser forgets what is of no use.
  expect((await stolen.get("/api/me")).body.person).toBeNull();
  expect(stolen.cookie).toBeNull();
});

test("a session ends after 12 idle hours, and after 14 days however busy", async () => {
  const browser = await inAs("ada");
  accounts.pass(11 * 3600);
  expect((await browser.get("/api/account")).status).toBe(200);
  accounts.pass(13 * 3600);
  expect((await browser.get("/api/account")).status).toBe(401);
  await inAs("ada", browser);
  for (let day = 0; day < 28; day++) {
    accounts.pass(11.9 * 3600);
    expect((await browser.get("/api/account")).status).toBe(200);
  }
  accounts.pass(11.9 * 3600);
  expect((await browser.get("/api/account")).status).toBe(401);
});

test("an unknown login and a wrong password get the same answer", async () => {
  const [unknown, wrong] = [
    await signIn("nobody.at.all", goodPassword),
    await signIn("ada", "not her password at all"),
  ];
  expect(unknown.status).toBe(401);
  expect(wrong.status).toBe(401);
  expect(unknown.body).toEqual(wrong.body);
  expect(unknown.body.code).toBe("sign-in-refused");
});

test("and they cost the same work: the password is hashed for nobody too", async () => {
  // Time on the processor, the hashing threads included: a clock on the wall also measures the tests beside this one.
  const worked = async (login: string) => {
    accounts.pass(86_400 * 2);
    const before = process.cpuUsage();
    await signIn(login, "not her password at all");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  let [unknown, wrong] = [0, 0];
  for (let i = 0; i < 10; i++) {
    unknown += await worked(`nobody-${i}`);
    wrong += await worked("ada");
  }
  // Without the hash an unknown login costs a quarter (measured: 0.24).
  expect(unknown / wrong).toBeGreaterThan(0.6);
  expect(unknown / wrong).toBeLessThan(1.7);
});

test("after five wrong tries one waits, longer each time, whether or not the login exists", async () => {
  await inAs("ada", accounts.ada());
  await accounts.newPerson("Throttled Person", ["donor"]);
  for (const login of ["throttled.person", "no.such.person"]) {
    accounts.pass(86_400 * 2);
    for (let i = 0; i < 6; i++) expect((await signIn(login, "wrong wrong wrong")).status).toBe(401);
    const first = await signIn(login, goodPassword);
    expect([first.status, first.body.code, first.body.retryAfterSeconds]).toEqual([429, "sign-in-throttled", 1]);
    accounts.pass(1);
    expect((await signIn(login, "wrong wrong wrong")).status).toBe(401);
    expect((await signIn(login, goodPassword)).body.retryAfterSeconds).toBe(2);
    accounts.pass(2);
    expect((await signIn(login, "wrong wrong wrong")).status).toBe(401);
    const later = await signIn(login, goodPassword);
    expect(later.body.detail).toContain("Wait 4 seconds");
  }
  accounts.pass(4);
  expect((await signIn("throttled.person", goodPassword)).status).toBe(200);
  // Who is in has forgotten the wrong ones.
  for (let i = 0; i < 5; i++) await signIn("throttled.person", "wrong wrong wrong");
  expect((await signIn("throttled.person", goodPassword)).status).toBe(200);
});

test("twenty tries at once are not twenty tries", async () => {
  accounts.pass(86_400 * 2);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => signIn("ada", `wrong wrong ${i}`)));
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(7);
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(13);
  accounts.pass(86_400 * 2);
});

test("one address that tries many logins waits as well", async () => {
  accounts.pass(86_400 * 2);
  const statuses: number[] = [];
  for (let i = 0; i < 33; i++) statuses.push((await signIn(`spray-${i}`, goodPassword)).status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(1);
  accounts.pass(86_400 * 2);
});

test("what happened at the door stands in the journal, without logins or addresses", async () => {
  await signIn("a.login.nobody.has", goodPassword);
  const ada = await inAs("ada");
  const log = (await ada.get("/api/security-log?limit=1000")).body;
  expect(log.items.find(({ event }: { event: string }) => event === "signed-in")).toMatchObject({
    actor: "Ada Administrator",
    person: { name: "Ada Administrator" },
    detail: "By password",
  });
  expect(log.items.find(({ event }: { event: string }) => event === "sign-in-refused")).toMatchObject({
    actor: "somebody",
  });
  expect(JSON.stringify(log)).not.toMatch(/a\.login\.nobody|127\.0\.0\.1|::1/);
  expect(log.total).toBe(log.items.length);
  expect((await ada.get("/api/security-log.csv")).body).toContain("signed-in");
});

test("fields that nobody asked for are refused", async () => {
  const body = { login: "ada", password: goodPassword, roles: ["administrator"] };
  expect((await accounts.browser().post("/api/sign-in/password", body)).body.code).toBe("invalid-request");
});

test("another site cannot sign a visitor in or out", async () => {
  const body = { login: "ada", password: goodPassword };
  for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }]) {
    const answer = await accounts.browser().post("/api/sign-in/password", body, headers);
    expect([answer.status, answer.body.code]).toEqual([403, "foreign-page"]);
  }
});
