import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setLogin, setPassword } from "../../src/access/accounts/account-store.ts";
import { insertPasskey } from "../../src/access/accounts/passkey-store.ts";
import { hashPassword } from "../../src/access/accounts/password.ts";
import { type TestPasskey, testPasskey } from "../../src/access/authenticator.test-support.ts";
import { keyFromPassword, keyFromToken, newSigningRecipe } from "../../src/access/signing-key.ts";
import { makeToken } from "../../src/access/token-store.ts";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import { documentsOf } from "../../src/modules/reports/store.ts";
import { verifyDecisions } from "../../src/modules/reports/verify-decisions.ts";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { offered, registerKey, registerPasskey, type StatementAnswer } from "./support/signing.ts";
import { testDay, withServer } from "./support/with-server.ts";

const server = withServer();
let passkey: TestPasskey;
let place = 0;
let id = "";

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** The server by its name: passkeys are made for names. */
const origin = () => server.url.replace("127.0.0.1", "localhost");
const omar = () => server.people.actor("omar");
const approve = (signature: unknown) => send(`/api/reports/${id}/approval`, { signature });
const stated = async (of = id): Promise<StatementAnswer> => {
  const headers = server.people.headers("omar");
  const response = await fetch(`${origin()}/api/reports/${of}/statement?decision=approval`, { headers });
  return (await response.json()) as StatementAnswer;
};
async function send(path: string, body: unknown, as: TestPersonName = "omar"): Promise<Answer> {
  const headers = { ...server.people.headers(as), "content-type": "application/json" };
  const response = await fetch(`${origin()}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}
const pageOf = async (of = id) =>
  (await server.get(`/api/reports/${of}`)).body as { state: string; journal: { signature?: unknown }[] };
const verify = () => verifyDecisions(entriesInOrder(server.store.db), (ids) => documentsOf(server.store.db, ids));

async function waiting(): Promise<string> {
  place += 20;
  const body = { hazardCode: `S-${place}`, kind: "suspected", area: square(place) };
  const report = reportOf("hazard-report", "2025-01-01", body);
  expect((await server.post("/api/reports", report)).status).toBe(201);
  return report.id;
}

beforeAll(async () => {
  // As in a programme where nobody has decided: the default asks for signatures.
  await server.store.db`delete from policy`;
});
beforeEach(async () => {
  id = await waiting();
});

test("without a key nobody decides: the page says so before, the desk again", async () => {
  const { signatureRequired, obstacles, options } = await stated();
  expect({ signatureRequired, options }).toEqual({ signatureRequired: true, options: null });
  expect(obstacles).toMatchObject([{ code: "signature-required" }]);
  for (const decision of ["approval", "rejection"]) {
    const body = decision === "approval" ? {} : { reason: "no" };
    const answer = await send(`/api/reports/${id}/${decision}`, body, "omar");
    expect(answer).toMatchObject({ status: 409, body: { code: "signature-required" } });
  }
  expect((await pageOf()).state).toBe("submitted");
});

describe("with a passkey", () => {
  beforeAll(async () => {
    passkey = await registerPasskey(server.store.db, omar(), "localhost", testDay);
  });

  test("an approval is signed over the journal up to the report, and verifies", async () => {
    const answer = await stated();
    const [submitted] = (await pageOf()).journal as unknown as { hash: string; position: number }[];
    expect(answer.statement).toMatchObject({ submittedHash: submitted?.hash, submittedPosition: submitted?.position });
    expect(answer.options?.challenge).toBe(Buffer.from(answer.sha256, "hex").toString("base64url"));
    expect(await approve(offered(passkey, answer, origin()))).toMatchObject({ status: 200 });
    expect((await pageOf()).journal.at(-1)).toMatchObject({
      kind: "report-approved",
      signature: { algorithm: "webauthn", keyId: passkey.keyId, verified: true },
    });
    expect(await verify()).toMatchObject({ signed: { webauthn: 1 }, broken: [] });
  });

  test("a rejection is signed with its reason", async () => {
    const reason = "Künc 3 və 4 dəyişik düşüb";
    const asked = { decision: "rejection", reason };
    const { body } = await send(`/api/reports/${id}/statement`, asked);
    const signature = offered(passkey, body as unknown as StatementAnswer, origin());
    const reject = (said: string) => send(`/api/reports/${id}/rejection`, { reason: said, signature });
    expect(await reject("Another reason")).toMatchObject({ status: 422, body: { code: "signature-invalid" } });
    expect((await reject(reason)).status).toBe(200);
    expect((await verify()).broken).toEqual([]);
  });

  test("neither the signature of another report nor of another statement does", async () => {
    const other = await stated(await waiting());
    const mine = await stated();
    const wrongs = [
      offered(passkey, other, origin()),
      { ...offered(passkey, mine, origin()), challengeId: "2026-03-01T12:00:01.000Z" },
      { ...offered(passkey, mine, origin()), challengeId: "yesterday" },
      offered(passkey, mine, "https://evil.example"),
      offered(testPasskey(), mine, origin()),
      { ...offered(testPasskey(), mine, origin()), keyId: passkey.keyId },
    ];
    for (const signature of wrongs) {
      expect(await approve(signature)).toMatchObject({ status: 422, body: { code: "signature-invalid" } });
    }
    expect((await pageOf()).state).toBe("submitted");
  });

  test("nor a key of another person, nor one that was withdrawn", async () => {
    const thirds = await registerPasskey(server.store.db, server.people.actor("third"), "localhost", testDay);
    expect((await approve(offered(thirds, await stated(), origin()))).body["code"]).toBe("signature-invalid");
    const lost = await registerPasskey(server.store.db, omar(), "localhost", testDay);
    const signature = offered(lost, await stated(), origin());
    await atDesk(server.store.db, [], async (desk) => {
      const body = { keyId: lost.keyId, personId: omar().personId, reason: "Lost" };
      desk.record({ kind: "key-withdrawn", body }, omar(), testDay);
    });
    expect((await approve(signature)).body["code"]).toBe("signature-invalid");
  });

  test("nor one whose counter went back: there are two of it, and the journal says so", async () => {
    const copied = testPasskey();
    const publicKey = Uint8Array.from(Buffer.from(copied.publicKey, "base64url"));
    const kept = { id: copied.keyId, personId: omar().personId, publicKey, counter: 7, transports: [], label: "Key" };
    await insertPasskey(server.store.db, { ...kept, aaguid: "", backedUp: false }, testDay);
    await registerKey(server.store.db, omar(), copied, "webauthn", testDay);
    const before = await approve(offered(copied, await stated(), origin(), 7));
    expect(before).toMatchObject({ status: 422, body: { code: "signature-invalid", fault: "passkey-copied" } });
    const [event] = await server.store.db`select body ->> 'event' as event from journal order by position desc limit 1`;
    expect(event).toEqual({ event: "passkey-copied" });
    expect((await approve(offered(copied, await stated(), origin(), 8))).status).toBe(200);
  });

  test("and at an address of numbers, where no passkey works, none is asked", async () => {
    const asked: { body: StatementAnswer } = await server.get(`/api/reports/${id}/statement?decision=approval`, "omar");
    expect(asked.body.options).toBeNull();
  });

  test("who wrote the report hears that first, whatever they sign with", async () => {
    const body = { signature: offered(passkey, await stated(), origin()) };
    const answer = await send(`/api/reports/${id}/approval`, body, "leyla");
    expect(answer.body["code"]).toBe("approver-is-author");
  });
});

describe("without a passkey", () => {
  const password = "kiçik göy qatar dağdan enir";
  beforeAll(async () => {
    const recipe = newSigningRecipe();
    const key = await keyFromPassword(password, recipe);
    const { db } = server.store;
    await setLogin(db, omar().personId, "omar", testDay);
    const passwordHash = await hashPassword(password);
    await setPassword(db, omar().personId, { passwordHash, signingRecipe: recipe, signingKeyId: key.keyId });
    await registerKey(db, omar(), key, "ed25519", testDay);
  });

  test("the password signs, and a wrong one does not", async () => {
    const wrong = await approve({ kind: "password", password: `${password}!` });
    expect(wrong).toMatchObject({ status: 422, body: { code: "signature-invalid" } });
    expect((await approve({ kind: "password", password })).status).toBe(200);
    expect((await pageOf()).journal.at(-1)).toMatchObject({ signature: { algorithm: "ed25519", verified: true } });
    expect(JSON.stringify(await verify())).not.toContain(password);
  });

  test("a token signs for its person, and a session alone is none", async () => {
    expect((await approve({ kind: "token" })).body["code"]).toBe("signature-invalid");
    const expiresAt = new Date("2026-04-01T00:00:00Z");
    const token = {
      personId: omar().personId,
      label: "Script",
      roles: ["information-manager"],
      readOnly: false,
      expiresAt,
    } as const;
    const { text } = await makeToken(server.store.db, token, testDay);
    await registerKey(server.store.db, omar(), keyFromToken(text), "ed25519", testDay);
    const response = await fetch(`${server.url}/api/reports/${id}/approval`, {
      method: "POST",
      headers: { authorization: `Bearer ${text}`, "content-type": "application/json" },
      body: JSON.stringify({ signature: { kind: "token" } }),
    });
    expect([response.status, await response.json()]).toEqual([200, { id, state: "approved" }]);
    expect(await verify()).toMatchObject({ signed: { ed25519: 2 }, broken: [] });
  });
});
