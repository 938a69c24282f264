import { expect, test } from "vitest";
import { softAuthenticator } from "./support/authenticator.ts";
import { type Answer, type Browser, goodPassword, withAccounts } from "./support/with-accounts.ts";

const accounts = withAccounts();
const wrongPassword = "violet anchor beneath granite";

/** Every route of accounts, rightly and wrongly asked; everything that came back, and every secret that was used. */
async function everyRoute(): Promise<{ answers: Answer[]; secrets: Set<string> }> {
  const answers: Answer[] = [];
  const secrets = new Set([goodPassword, wrongPassword]);
  const ada = accounts.ada();
  const keep = async (asked: Promise<Answer>) => {
    const answer = await asked;
    answers.push(answer);
    return answer;
  };
  const linkOf = async (asked: Promise<Answer>): Promise<string> => {
    // Told once, to whoever made it: this answer alone may hold it.
    const { link } = (await asked).body;
    secrets.add(link.split("#")[1]);
    return link;
  };
  const { person } = (await keep(ada.get("/api/me"))).body;
  const given = { name: "Secret Person", organisationId: person.organisation.id, roles: ["donor"] };
  const link = await linkOf(ada.post("/api/people/invitations", given));
  const unused = await linkOf(ada.post("/api/people/invitations", { ...given, name: "Other" }));
  const browser: Browser = accounts.browser();
  const login = "secret.person";
  for (const body of [{ link }, { link: `${link}x` }, { link, more: goodPassword }]) {
    await keep(browser.post("/api/links/open", body));
  }
  await keep(browser.post("/api/links/use", { link, login, password: `${wrongPassword}\u0000` }));
  await keep(browser.post("/api/links/use", { link, login, password: goodPassword, passwordAgain: goodPassword }));
  await keep(browser.post("/api/links/use", { link, login, password: goodPassword }));
  await keep(browser.post("/api/links/use", { link, login, password: goodPassword }));
  await keep(browser.post("/api/links/directory", { link: unused }));
  await keep(browser.post("/api/sign-in/password", { login, password: wrongPassword }));
  await keep(browser.post("/api/sign-in/password", { login: goodPassword, password: [goodPassword] }));
  await keep(browser.post("/api/sign-in/password", { login, password: goodPassword }));
  const key = softAuthenticator(accounts.url);
  const asked = (await keep(browser.post("/api/account/passkeys/options", {}))).body;
  const adding = { challengeId: asked.challengeId, label: "Key", response: key.create(asked.options) };
  await keep(browser.post("/api/account/passkeys", adding));
  await keep(browser.post("/api/account/passkeys", adding));
  const token = (await browser.post("/api/account/tokens", { label: "T", roles: ["donor"], readOnly: false, days: 3 }))
    .body;
  secrets.add(token.text.slice(37));
  await keep(browser.post("/api/account/password", { current: wrongPassword, password: goodPassword }));
  await keep(browser.post("/api/account/password", { current: goodPassword, password: "short" }));
  secrets.add(browser.cookie?.split("=")[1] ?? "");
  secrets.add(ada.cookie?.split("=")[1] ?? "");
  const withToken = { headers: { authorization: `Bearer ${token.text}` } };
  for (const path of ["/api/account", "/api/me", "/api/people", "/api/security-log"]) {
    const response = await fetch(`${accounts.url}${path}`, withToken);
    answers.push({ status: response.status, body: await response.json(), headers: response.headers });
    await keep(ada.get(path));
    await keep(browser.get(path));
  }
  for (const path of ["/api/people.csv", "/api/people/invitations", "/api/security-log.csv", "/api/organisations"]) {
    await keep(ada.get(path));
  }
  const own = (await browser.get("/api/me")).body.person.id;
  secrets.add((await linkOf(ada.post(`/api/people/${own}/recovery`, { reason: "Lost" }))).split("#")[1] ?? "");
  await keep(ada.get("/api/people/invitations"));
  return { answers, secrets };
}

test("no secret stands in an answer that was not made to tell it, in the log, or in the journal", async () => {
  const { answers, secrets } = await everyRoute();
  expect(answers.length).toBeGreaterThan(30);
  expect([...secrets].every((secret) => secret.length > 20)).toBe(true);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const told = JSON.stringify(answers.map(({ body }) => body));
  const journal = JSON.stringify(await accounts.db`select body from journal`);
  for (const secret of secrets) {
    for (const text of [told, journal, accounts.logged()]) expect(text.includes(secret)).toBe(false);
  }
  for (const text of [told, journal, accounts.logged()])
    expect(text).not.toMatch(/argon2id\$|secret_hash|password_hash/);
});

test("nor when the program fails in the middle of it", async () => {
  const before = accounts.logged().length;
  await accounts.db.unsafe("alter table session rename to session_away");
  const failed = await accounts.browser().post("/api/sign-in/password", { login: "ada", password: goodPassword });
  const withCookie = accounts.browser();
  withCookie.cookie = `__Host-homeground=${"s".repeat(43)}`;
  const read = await withCookie.get("/api/account");
  await accounts.db.unsafe("alter table session_away rename to session");
  expect([failed.status, read.status]).toEqual([500, 500]);
  expect(JSON.stringify([failed.body, read.body])).not.toMatch(/session_away|select|relation/);
  const logged = accounts.logged().slice(before);
  expect(logged).toContain("a request failed");
  expect(logged).not.toContain(goodPassword);
  expect(logged).not.toContain("s".repeat(43));
});

test("secrets are kept as hashes: none of them stands in the database as it was given", async () => {
  const { secrets } = await oneOfEach();
  const tables = ["account", "passkey", "one_time_link", "sign_in_challenge", "throttle", "session", "api_token"];
  for (const table of tables) {
    const rows = JSON.stringify(await accounts.db.unsafe(`select t::text from ${table} t`));
    for (const secret of secrets) expect(rows.includes(secret)).toBe(false);
  }
});

test("whoever reads through row-level security reaches none of the tables of accounts", async () => {
  const tables = [
    "account",
    "passkey",
    "one_time_link",
    "sign_in_challenge",
    "directory_link",
    "throttle",
    "session",
    "api_token",
  ];
  for (const table of tables) {
    for (const role of ["homeground_reader", "homeground_authority"]) {
      const reading = accounts.db.begin(async (sql) => {
        await sql.unsafe(`set local role ${role}`);
        await sql.unsafe(`select from ${table}`);
      });
      await expect(reading).rejects.toThrow("permission denied");
    }
  }
});

test("answers about accounts are kept by no cache", async () => {
  for (const path of ["/api/me", "/api/account"]) {
    expect((await accounts.ada().get(path)).headers.get("cache-control")).toBe("no-store");
  }
});

async function oneOfEach() {
  const browser = accounts.browser();
  await browser.post("/api/sign-in/password", { login: "ada", password: goodPassword });
  const { body } = await browser.post("/api/account/tokens", {
    label: "Kept as a hash",
    roles: ["administrator"],
    readOnly: true,
    days: 1,
  });
  const { person } = (await browser.get("/api/me")).body;
  const given = { name: "Hashed Link", organisationId: person.organisation.id, roles: ["donor"] };
  const { link } = (await browser.post("/api/people/invitations", given)).body;
  return { secrets: [goodPassword, browser.cookie?.split("=")[1] ?? "?", body.text.slice(37), link.split("#")[1]] };
}
