import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { describe, expect, test } from "vitest";
import { type Authenticator, type Lie, softAuthenticator } from "./support/authenticator.ts";
import { type Browser, goodPassword, withAccounts } from "./support/with-accounts.ts";

const accounts = withAccounts();

interface Comer {
  readonly id: string;
  readonly browser: Browser;
  readonly key: Authenticator;
}

/** Comes in by an invitation with a passkey and no password. */
async function comeIn(name: string, counter = 0): Promise<Comer> {
  const { person } = (await accounts.ada().get("/api/me")).body;
  const invitation = { name, organisationId: person.organisation.id, roles: ["quality-officer"] };
  const { link } = (await accounts.ada().post("/api/people/invitations", invitation)).body;
  const [browser, key] = [accounts.browser(), softAuthenticator(accounts.url, counter)];
  const login = name.toLowerCase().replaceAll(" ", ".");
  const asked = await browser.post("/api/links/passkey/options", { link, login });
  expect(asked.status).toBe(200);
  const { challengeId, options } = asked.body;
  const response = key.create(options);
  const came = await browser.post("/api/links/passkey", { link, login, label: "Test key", challengeId, response });
  expect([came.status, came.body.person?.name]).toEqual([200, name]);
  return { id: came.body.person.id, browser, key };
}

async function signIn(key: Authenticator, lie: Lie = {}, browser = accounts.browser()) {
  const { challengeId, options } = (await browser.post("/api/sign-in/passkey/options", {})).body;
  return await browser.post("/api/sign-in/passkey", { challengeId, response: key.get(options, lie) });
}

const logOf = async (id: string) =>
  (await accounts.ada().get("/api/security-log?limit=1000")).body.items.filter(
    ({ person }: { person: { id: string } | null }) => person?.id === id,
  );

test("somebody comes in by invitation with a passkey, and signs in with it without typing a name", async () => {
  const { browser, key } = await comeIn("Passkey Person");
  const account = (await browser.get("/api/account")).body;
  expect(account).toMatchObject({ login: "passkey.person", hasPassword: false, tokens: [] });
  expect(account.passkeys).toMatchObject([{ id: key.id, label: "Test key", lastUsedAt: null }]);
  const again = accounts.browser();
  expect((await signIn(key, {}, again)).body.person.name).toBe("Passkey Person");
  expect((await again.get("/api/me")).body.person.name).toBe("Passkey Person");
  expect((await again.get("/api/account")).body.passkeys[0].lastUsedAt).not.toBeNull();
});

test("the questions ask for the person to be verified, at the name of this address, and tell nobody's keys", async () => {
  const { options } = (await accounts.browser().post("/api/sign-in/passkey/options", {})).body;
  expect(options).toMatchObject({ rpId: "localhost", userVerification: "required" });
  expect(options.allowCredentials).toBeUndefined();
  const { browser, key } = await comeIn("Asked Person");
  const creation = (await browser.post("/api/account/passkeys/options", {})).body.options;
  expect(creation).toMatchObject({
    rp: { id: "localhost", name: "Homeground" },
    attestation: "none",
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    excludeCredentials: [{ id: key.id }],
  });
});

test("its public key stands in the journal, so that what it signs can be checked without this program", async () => {
  const { id, key } = await comeIn("Signing Person");
  const [entry] = await accounts.db<{ body: { publicKey: string; algorithm: string } }[]>`
    select body from journal where kind = 'key-registered' and body ->> 'keyId' = ${key.id}`;
  expect(entry?.body).toMatchObject({ algorithm: "webauthn", personId: id });
  const challenge = Buffer.from("anything").toString("base64url");
  const { verified } = await verifyAuthenticationResponse({
    response: key.get({ challenge, rpId: "localhost" }) as never,
    expectedChallenge: challenge,
    expectedOrigin: accounts.url,
    expectedRPID: "localhost",
    credential: {
      id: key.id,
      publicKey: Uint8Array.from(Buffer.from(entry?.body.publicKey ?? "", "base64url")),
      counter: 0,
    },
  });
  expect(verified).toBe(true);
});

describe("a sign-in is refused", () => {
  const lies: [string, Lie][] = [
    ["for another site's origin", { origin: "https://homeground.example" }],
    ["for another port of this machine", { origin: "http://localhost:1" }],
    ["for another relying party", { rpId: "homeground.example" }],
    ["for a challenge of somebody's own", { challenge: Buffer.alloc(32).toString("base64url") }],
    ["without the person verified", { flags: 0x01 }],
    ["without the person present", { flags: 0x04 }],
    ["with another person's user handle", { userHandle: Buffer.alloc(16).toString("base64url") }],
    ["for what was meant as a creation", { type: "webauthn.create" }],
  ];
  test.each(lies)("%s", async (_, lie) => {
    const { id, key } = await comeIn(`Lied ${Math.random()}`);
    const answer = await signIn(key, lie);
    expect([answer.status, answer.body.code]).toEqual([401, "sign-in-refused"]);
    expect((await logOf(id))[0]).toMatchObject({ event: "sign-in-refused", actor: "somebody" });
    expect((await signIn(key)).status).toBe(200);
  });

  test("a second time with the same answer, and after five minutes", async () => {
    const { key } = await comeIn("Replayed Person");
    const browser = accounts.browser();
    const { challengeId, options } = (await browser.post("/api/sign-in/passkey/options", {})).body;
    const response = key.get(options);
    expect((await browser.post("/api/sign-in/passkey", { challengeId, response })).status).toBe(200);
    const again = await accounts.browser().post("/api/sign-in/passkey", { challengeId, response });
    expect([again.status, again.body.code]).toEqual([401, "sign-in-refused"]);
    const late = (await browser.post("/api/sign-in/passkey/options", {})).body;
    accounts.pass(301);
    const answer = { challengeId: late.challengeId, response: key.get(late.options) };
    expect((await browser.post("/api/sign-in/passkey", answer)).status).toBe(401);
  });

  test("with a signature of another key", async () => {
    const [one, other] = [await comeIn("One Person"), await comeIn("Other Person")];
    const browser = accounts.browser();
    const { challengeId, options } = (await browser.post("/api/sign-in/passkey/options", {})).body;
    const forged = { ...one.key.get(options), response: other.key.get(options).response };
    expect((await browser.post("/api/sign-in/passkey", { challengeId, response: forged })).status).toBe(401);
  });

  test("with a key that nobody registered, or with no answer at all", async () => {
    const stranger = softAuthenticator(accounts.url);
    expect((await signIn(stranger)).status).toBe(401);
    const { challengeId } = (await accounts.browser().post("/api/sign-in/passkey/options", {})).body;
    const empty = { challengeId, response: { id: stranger.id, response: {} } };
    expect((await accounts.browser().post("/api/sign-in/passkey", empty)).status).toBe(401);
  });

  test("of a person who was removed", async () => {
    const { id, key } = await comeIn("Removed Person");
    const { person } = (await accounts.ada().get("/api/me")).body;
    const removal = { name: "Removed Person", organisationId: person.organisation.id, roles: ["donor"], active: false };
    expect((await accounts.ada().put(`/api/people/${id}`, removal)).status).toBe(200);
    expect((await signIn(key)).body.code).toBe("sign-in-refused");
  });
});

test("a copied passkey is found by its counter, refused, and stands in the journal", async () => {
  const { id, key } = await comeIn("Copied Person", 7);
  expect((await signIn(key)).status).toBe(200);
  const copy = { ...key, counter: 7 };
  key.counter = copy.counter - 1;
  const answer = await signIn(key);
  expect([answer.status, answer.body.code]).toEqual([401, "sign-in-refused"]);
  expect((await logOf(id))[0]).toMatchObject({
    event: "passkey-copied",
    detail: expect.stringContaining("went from 8 to 7"),
  });
});

test("a link's question cannot be answered with another link, nor another's question on one's own account", async () => {
  const { person } = (await accounts.ada().get("/api/me")).body;
  const invite = async (name: string) =>
    (
      await accounts
        .ada()
        .post("/api/people/invitations", { name, organisationId: person.organisation.id, roles: ["donor"] })
    ).body.link;
  const [mine, theirs] = [await invite("Mine"), await invite("Theirs")];
  const [browser, key] = [accounts.browser(), softAuthenticator(accounts.url)];
  const ask = async () => (await browser.post("/api/links/passkey/options", { link: mine, login: "mine" })).body;
  const first = await ask();
  const crossed = {
    link: theirs,
    login: "mine",
    label: "k",
    challengeId: first.challengeId,
    response: key.create(first.options),
  };
  expect((await browser.post("/api/links/passkey", crossed)).body.code).toBe("passkey-refused");
  const second = await ask();
  const { browser: victim } = await comeIn("Victim Person");
  const planted = { challengeId: second.challengeId, label: "k", response: key.create(second.options) };
  expect((await victim.post("/api/account/passkeys", planted)).body.code).toBe("passkey-refused");
});

test("a second passkey is added and removed; the only way in stays; its key ends in the journal", async () => {
  const { browser, key, id } = await comeIn("Careful Person");
  const refused = await browser.delete(`/api/account/passkeys/${key.id}`);
  expect([refused.status, refused.body.code]).toEqual([409, "conflict"]);
  const second = softAuthenticator(accounts.url);
  const { challengeId, options } = (await browser.post("/api/account/passkeys/options", {})).body;
  const adding = { challengeId, label: "Second", response: second.create(options) };
  expect((await browser.post("/api/account/passkeys", adding)).status).toBe(201);
  expect((await browser.post("/api/account/passkeys", adding)).body.code).toBe("passkey-refused");
  expect((await signIn(second)).status).toBe(200);
  expect((await browser.delete(`/api/account/passkeys/${key.id}`)).status).toBe(200);
  expect((await signIn(key)).status).toBe(401);
  const [row] = await accounts.db`select withdrawn_position from person_key where id = ${key.id}`;
  expect(row?.["withdrawn_position"]).toBeGreaterThan(0);
  expect((await logOf(id))[0]).toMatchObject({ event: "passkey-removed", detail: "Test key" });
  const stranger = await accounts.newPerson("Stranger Person", ["donor"]);
  expect((await stranger.browser.delete(`/api/account/passkeys/${second.id}`)).status).toBe(404);
});

test("a screen left open for an hour takes no new passkey", async () => {
  const { browser, key } = await comeIn("Absent Person");
  accounts.pass(3601);
  const answer = await browser.post("/api/account/passkeys/options", {});
  expect([answer.status, answer.body.code]).toEqual([403, "sign-in-again"]);
  expect((await signIn(key, {}, browser)).status).toBe(200);
  expect((await browser.post("/api/account/passkeys/options", {})).status).toBe(200);
});

test("at an address that WebAuthn does not know, passkeys say where they work", async () => {
  const response = await fetch(`${accounts.url.replace("localhost", "127.0.0.1")}/api/sign-in/passkey/options`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const body = (await response.json()) as { code: string; detail: string };
  expect([response.status, body.code]).toEqual([409, "passkey-unavailable"]);
  expect(body.detail).toContain("http://localhost");
});

test("a password may be added to an account that has none, and the sign-in of the hour is enough for it", async () => {
  const { browser } = await comeIn("Both Ways");
  expect((await browser.post("/api/account/password", { password: goodPassword })).status).toBe(200);
  const body = { login: "both.ways", password: goodPassword };
  expect((await accounts.browser().post("/api/sign-in/password", body)).status).toBe(200);
});
