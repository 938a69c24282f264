import { createPublicKey, verify } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { accountOf } from "../../src/access/accounts/account-store.ts";
import type { GivenRole } from "../../src/access/role.ts";
import { signWithPassword, signWithToken } from "../../src/access/signing-key-store.ts";
import { goodPassword, type NewPerson, withAccounts } from "./support/with-accounts.ts";

const accounts = withAccounts();
const newPassword = "winter orchard seven bridges";
const signIn = (login: string, password = goodPassword, browser = accounts.browser()) =>
  browser.post("/api/sign-in/password", { login, password });
const token = (person: NewPerson, more: { roles?: GivenRole[]; readOnly?: boolean; days?: number } = {}) =>
  person.browser.post("/api/account/tokens", { label: "A program", roles: [], readOnly: false, days: 30, ...more });
async function by(text: string, method: string, path: string, body?: unknown) {
  const headers: Record<string, string> = { authorization: `Bearer ${text}` };
  if (body !== undefined) headers["content-type"] = "application/json";
  const answer = await fetch(`${accounts.url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const keysOf = (personId: string) => accounts.db<
  { id: string; public_key: string; withdrawn_position: number | null }[]
>`
  select id, public_key, withdrawn_position from person_key where person_id = ${personId} order by registered_position`;

describe("a password", () => {
  test("is changed by whoever knows the present one; other sessions end, this one stays", async () => {
    const person = await accounts.newPerson("Changing Person", ["donor"]);
    const other = accounts.browser();
    await signIn(person.login, goodPassword, other);
    const wrong = await person.browser.post("/api/account/password", {
      current: "something else",
      password: newPassword,
    });
    expect([wrong.status, wrong.body.code]).toEqual([401, "sign-in-refused"]);
    const missing = await person.browser.post("/api/account/password", { password: newPassword });
    expect(missing.status).toBe(401);
    const right = { current: goodPassword, password: newPassword };
    expect((await person.browser.post("/api/account/password", right)).status).toBe(200);
    expect((await person.browser.get("/api/account")).status).toBe(200);
    expect((await other.get("/api/account")).status).toBe(401);
    expect((await signIn(person.login)).status).toBe(401);
    expect((await signIn(person.login, newPassword)).status).toBe(200);
  });

  test("cannot be guessed from an open session either", async () => {
    const person = await accounts.newPerson("Guessed Person", ["donor"]);
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) {
      const guess = { current: `guess number ${i}`, password: newPassword };
      statuses.push((await person.browser.post("/api/account/password", guess)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
  });

  test("makes a signing key, registered in the journal and withdrawn when it is replaced", async () => {
    const person = await accounts.newPerson("Signing Person", ["donor"]);
    const statement = Buffer.from("a decision");
    const signed = await signWithPassword(accounts.db, person.id, goodPassword, statement, accounts.now());
    const [key] = await keysOf(person.id);
    expect(signed?.keyId).toBe(key?.id);
    const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: key?.public_key ?? "" }, format: "jwk" });
    expect(verify(null, statement, publicKey, Buffer.from(signed?.signature ?? "", "base64url"))).toBe(true);
    expect(await signWithPassword(accounts.db, person.id, "not it", statement, accounts.now())).toBeNull();
    await person.browser.post("/api/account/password", { current: goodPassword, password: newPassword });
    const keys = await keysOf(person.id);
    expect(keys.map(({ withdrawn_position: withdrawn }) => withdrawn === null)).toEqual([false, true]);
  });

  test("is hashed anew at sign-in when it was hashed with other costs; its key stays", async () => {
    const person = await accounts.newPerson("Old Hash", ["donor"]);
    const old = await hash(goodPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await accounts.db`update account set password_hash = ${old} where person_id = ${person.id}`;
    expect((await signIn(person.login)).status).toBe(200);
    const account = await accountOf(accounts.db, person.id);
    expect(account?.passwordHash).toContain("m=32768,t=3,p=1");
    expect((await signIn(person.login)).status).toBe(200);
    expect(
      await signWithPassword(accounts.db, person.id, goodPassword, Buffer.from("x"), accounts.now()),
    ).not.toBeNull();
  });
});

describe("a token", () => {
  test("carries some of its person's roles, for some days; its text is told once", async () => {
    const person = await accounts.newPerson("Token Person", ["quality-officer", "operator"]);
    const made = await token(person, { roles: ["quality-officer"], readOnly: true });
    expect(made.status).toBe(201);
    const me = await by(made.body.text, "GET", "/api/me");
    expect(me.body).toMatchObject({ by: "token", roles: ["public", "quality-officer"] });
    expect((me.body["may"] as Record<string, string[]>)["hazard-report"]).toEqual(["read"]);
    const { tokens } = (await person.browser.get("/api/account")).body;
    expect(tokens).toMatchObject([
      { id: made.body.id, label: "A program", roles: ["quality-officer"], readOnly: true },
    ]);
    expect(JSON.stringify(tokens)).not.toContain(made.body.text.slice(37));
    accounts.pass(30 * 86_400 + 1);
    expect((await by(made.body.text, "GET", "/api/people")).status).toBe(401);
  });

  test("never does more than its person may now", async () => {
    const person = await accounts.newPerson("Shrinking Person", ["administrator", "donor"]);
    const { body } = await token(person, { roles: ["administrator", "donor"] });
    expect((await by(body.text, "GET", "/api/security-log")).status).toBe(200);
    const { person: ada } = (await accounts.ada().get("/api/me")).body;
    const less = { name: "Shrinking Person", organisationId: ada.organisation.id, roles: ["donor"], active: true };
    expect((await accounts.ada().put(`/api/people/${person.id}`, less)).status).toBe(200);
    expect((await by(body.text, "GET", "/api/security-log")).status).toBe(403);
    expect((await by(body.text, "GET", "/api/me")).body["roles"]).toEqual(["public", "donor"]);
  });

  test("cannot be made of roles that its person has not", async () => {
    const person = await accounts.newPerson("Greedy Person", ["donor"]);
    const answer = await token(person, { roles: ["administrator"] });
    expect([answer.status, answer.body.code]).toEqual([403, "not-allowed"]);
    expect((await token(person, { days: 10_000 })).body.code).toBe("invalid-request");
  });

  test("changes no account: it makes no token, no password and no passkey", async () => {
    const person = await accounts.newPerson("Automatic Person", ["donor"]);
    const { body } = await token(person, { roles: ["donor"] });
    const answers = [
      await by(body.text, "POST", "/api/account/tokens", {
        label: "more",
        roles: ["donor"],
        readOnly: false,
        days: 366,
      }),
      await by(body.text, "POST", "/api/account/password", { current: goodPassword, password: newPassword }),
      await by(body.text, "POST", "/api/account/passkeys/options", {}),
    ];
    expect(answers.map(({ status, body: answer }) => [status, answer["code"]])).toEqual(
      Array(3).fill([403, "not-allowed"]),
    );
  });

  test("is withdrawn by its person alone, and its key with it", async () => {
    const [person, stranger] = [
      await accounts.newPerson("Withdrawing Person", ["donor"]),
      await accounts.newPerson("Meddling Person", ["donor"]),
    ];
    const { body } = await token(person, { roles: ["donor"] });
    const signed = await signWithToken(accounts.db, person.id, body.text, Buffer.from("x"), accounts.now());
    expect((await keysOf(person.id)).map(({ id }) => id)).toContain(signed?.keyId);
    expect(await signWithToken(accounts.db, stranger.id, body.text, Buffer.from("x"), accounts.now())).toBeNull();
    expect((await stranger.browser.delete(`/api/account/tokens/${body.id}`)).body.code).toBe("credential-not-found");
    expect((await by(body.text, "GET", "/api/organisations")).status).toBe(200);
    expect((await person.browser.delete(`/api/account/tokens/${body.id}`)).status).toBe(200);
    expect((await by(body.text, "GET", "/api/organisations")).status).toBe(401);
    expect((await person.browser.delete(`/api/account/tokens/${body.id}`)).status).toBe(404);
    const key = (await keysOf(person.id)).find(({ id }) => id === signed?.keyId);
    expect(key?.withdrawn_position).toBeGreaterThan(0);
    expect(await signWithToken(accounts.db, person.id, body.text, Buffer.from("x"), accounts.now())).toBeNull();
  });

  test("that is damaged is none", async () => {
    const person = await accounts.newPerson("Damaged Person", ["donor"]);
    const { text } = (await token(person, { roles: ["donor"] })).body as { text: string };
    for (const wrong of [
      `${text}x`,
      text.slice(0, -1),
      text.replace("hgt_", "HGT_"),
      `hgt_${"0".repeat(32)}_${text.slice(37)}`,
    ]) {
      expect((await by(wrong, "GET", "/api/organisations")).status).toBe(401);
    }
  });
});

test("one's sessions are listed and ended one by one; another's are not there", async () => {
  const [person, stranger] = [
    await accounts.newPerson("Many Screens", ["donor"]),
    await accounts.newPerson("Other Screen", ["donor"]),
  ];
  const other = accounts.browser();
  await signIn(person.login, goodPassword, other);
  const { sessions } = (await person.browser.get("/api/account")).body;
  expect(sessions).toHaveLength(2);
  const elsewhere = sessions.find(({ isThis }: { isThis: boolean }) => !isThis);
  expect(elsewhere).toMatchObject({ method: "password" });
  expect((await stranger.browser.delete(`/api/account/sessions/${elsewhere.id}`)).status).toBe(404);
  expect((await other.get("/api/account")).status).toBe(200);
  expect((await person.browser.delete(`/api/account/sessions/${elsewhere.id}`)).status).toBe(200);
  expect((await other.get("/api/account")).status).toBe(401);
  expect((await person.browser.get("/api/account")).status).toBe(200);
});

test("the public has no account to look into", async () => {
  expect((await accounts.browser().get("/api/account")).body.code).toBe("not-signed-in");
});
