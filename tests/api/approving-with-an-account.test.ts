import { beforeAll, expect, test } from "vitest";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { documentsOf } from "../../src/modules/reports/store.ts";
import { verifyDecisions } from "../../src/modules/reports/verify-decisions.ts";
import { type Authenticator, softAuthenticator } from "./support/authenticator.ts";
import { reportOf, square } from "./support/documents.ts";
import { goodPassword, type NewPerson, withAccounts } from "./support/with-accounts.ts";

const accounts = withAccounts();
let [author, manager] = [] as unknown as [NewPerson, NewPerson];
let key: Authenticator;
let place = 0;

beforeAll(async () => {
  author = await accounts.newPerson("Writing Person", ["information-manager"]);
  manager = await accounts.newPerson("Deciding Person", ["information-manager"]);
  key = softAuthenticator(accounts.url, 5);
  const { challengeId, options } = (await manager.browser.post("/api/account/passkeys/options", {})).body;
  const adding = { challengeId, label: "Blue key", response: key.create(options) };
  expect((await manager.browser.post("/api/account/passkeys", adding)).status).toBe(201);
});

async function waiting(): Promise<string> {
  place += 20;
  const report = reportOf("hazard-report", "2025-01-01", {
    hazardCode: `W-${place}`,
    kind: "suspected",
    area: square(place),
  });
  expect((await author.browser.post("/api/reports", report)).status).toBe(201);
  return report.id;
}

const verify = () => verifyDecisions(entriesInOrder(accounts.db), (ids) => documentsOf(accounts.db, ids));

test("a passkey of an account signs an approval, in a browser's own words, and its counter is kept", async () => {
  const id = await waiting();
  const stated = (await manager.browser.get(`/api/reports/${id}/statement?decision=approval`)).body;
  expect(stated).toMatchObject({
    signatureRequired: true,
    obstacles: [],
    keys: [{ algorithm: "webauthn", label: "Blue key" }, { algorithm: "ed25519" }],
    options: {
      rpId: "localhost",
      userVerification: "required",
      allowCredentials: [{ id: key.id, transports: ["internal"] }],
    },
  });
  const signature = {
    kind: "webauthn",
    keyId: key.id,
    challengeId: stated.challengeId,
    response: key.get(stated.options),
  };
  expect(await manager.browser.post(`/api/reports/${id}/approval`, { signature })).toMatchObject({ status: 200 });
  const [row] = await accounts.db`select counter from passkey where id = ${key.id}`;
  expect(row).toEqual({ counter: 6 });
  expect(await verify()).toMatchObject({ signed: { webauthn: 1 }, broken: [] });
});

test("the password of an account signs; a token made there signs too", async () => {
  const ids = [await waiting(), await waiting()];
  const signature = { kind: "password", password: goodPassword };
  expect(await manager.browser.post(`/api/reports/${ids[0]}/approval`, { signature })).toMatchObject({ status: 200 });
  const asked = { label: "Script", roles: ["information-manager"], readOnly: false, days: 30 };
  const { text } = (await manager.browser.post("/api/account/tokens", asked)).body;
  const answer = await accounts
    .browser()
    .post(`/api/reports/${ids[1]}/approval`, { signature: { kind: "token" } }, { authorization: `Bearer ${text}` });
  expect([answer.status, answer.body]).toEqual([200, { id: ids[1], state: "approved" }]);
  expect(await verify()).toMatchObject({ decisions: 3, signed: { webauthn: 1, ed25519: 2 }, broken: [] });
  expect(accounts.logged()).not.toContain(goodPassword);
});

test("what a removed passkey signed stays signed, and it signs no more", async () => {
  const id = await waiting();
  const stated = (await manager.browser.get(`/api/reports/${id}/statement?decision=approval`)).body;
  const response = key.get(stated.options);
  expect((await manager.browser.delete(`/api/account/passkeys/${key.id}`)).status).toBe(200);
  const signature = { kind: "webauthn", keyId: key.id, challengeId: stated.challengeId, response };
  const answer = await manager.browser.post(`/api/reports/${id}/approval`, { signature });
  expect([answer.status, answer.body.code]).toEqual([422, "signature-invalid"]);
  expect(await verify()).toMatchObject({ signed: { webauthn: 1 }, broken: [] });
});
