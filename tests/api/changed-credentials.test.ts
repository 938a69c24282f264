import { expect, test } from "vitest";
import { softAuthenticator } from "./support/authenticator.ts";
import { type Browser, goodPassword, withAccounts } from "./support/with-accounts.ts";

const accounts = withAccounts();

async function withPasskey(browser: Browser): Promise<string> {
  const key = softAuthenticator(accounts.url);
  const { challengeId, options } = (await browser.post("/api/account/passkeys/options", {})).body;
  const adding = { challengeId, label: "Lost telephone", response: key.create(options) };
  expect((await browser.post("/api/account/passkeys", adding)).status).toBe(201);
  return key.id;
}

test("removing a passkey ends every other session: whoever has the telephone may be in by it", async () => {
  const { browser, login } = await accounts.newPerson("Lale Lost", ["quality-officer"]);
  const id = await withPasskey(browser);
  const telephone = accounts.browser();
  await telephone.post("/api/sign-in/password", { login, password: goodPassword });
  expect((await telephone.get("/api/account")).status).toBe(200);
  expect((await browser.delete(`/api/account/passkeys/${id}`)).status).toBe(200);
  expect([(await telephone.get("/api/account")).status, (await browser.get("/api/account")).status]).toEqual([
    401, 200,
  ]);
});

test("a session older than an hour removes no passkey, and makes no token, which would outlive it", async () => {
  const { browser, login } = await accounts.newPerson("Tural Tokens", ["information-manager"]);
  const id = await withPasskey(browser);
  const order = { label: "script", roles: ["information-manager"], readOnly: false, days: 366 };
  accounts.pass(3601);
  for (const late of [
    await browser.delete(`/api/account/passkeys/${id}`),
    await browser.post("/api/account/tokens", order),
  ]) {
    expect([late.status, late.body.code]).toEqual([403, "sign-in-again"]);
  }
  const { tokens, passkeys } = (await browser.get("/api/account")).body;
  expect([tokens, passkeys.length]).toEqual([[], 1]);
  await browser.post("/api/sign-in/password", { login, password: goodPassword });
  expect((await browser.post("/api/account/tokens", order)).status).toBe(201);
});

test("a password is good until its person changes it, years later too", async () => {
  const { login } = await accounts.newPerson("Sona Steady", ["donor"]);
  accounts.pass(5 * 365 * 86_400);
  const years = await accounts.browser().post("/api/sign-in/password", { login, password: goodPassword });
  expect([years.status, years.body.person.name]).toEqual([200, "Sona Steady"]);
});
