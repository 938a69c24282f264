import { describe, expect, test } from "vitest";
import { testPasskey, type Wrong } from "./authenticator.test-support.ts";
import type { DecisionStatement, SignatureProof } from "./signed-decision.ts";
import { keyFromToken } from "./signing-key.ts";
import { statementHash } from "./statement-hash.ts";
import { signatureFault } from "./verify-signature.ts";

const passkey = testPasskey();
const personId = "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e";
const decided = {
  programme: "Test programme",
  decision: "approval",
  reason: null,
  reportId: "01926f3e-8a40-7c1e-9d2b-000000000001",
  reportSha256: "a".repeat(64),
  submittedPosition: 17,
  submittedHash: "b".repeat(64),
  personId,
  delegationId: null,
  recordedAt: "2026-03-01T12:01:00.000Z",
} as const;
const { recordedAt: _, ...said } = decided;
const statement: DecisionStatement = {
  homeground: "decision/1",
  ...said,
  keyIds: [passkey.keyId],
  statedAt: "2026-03-01T12:00:00.000Z",
};
const key = { keyId: passkey.keyId, personId, algorithm: "webauthn", publicKey: passkey.publicKey } as const;

describe("a decision signed with a passkey", () => {
  test.each(["ES256", "EdDSA", "RS256"] as const)("holds: %s", async (algorithm) => {
    const { keyId, publicKey, prove } = testPasskey(algorithm, "mine.example");
    const signed = { ...statement, keyIds: [keyId] };
    const proof = prove(signed, { origin: "https://office.mine.example" });
    expect(await signatureFault({ statement: signed, proof }, decided, { ...key, keyId, publicKey })).toBeNull();
  });

  test.each<[string, string, Wrong]>([
    ["for another site than it says", "passkey-of-another-site", { rpId: "evil.example", saidRpId: "localhost" }],
    ["on a page of another site", "passkey-of-another-site", { origin: "https://localhost.evil.example" }],
    ["in a frame of another site", "passkey-of-another-site", { crossOrigin: true }],
    ["while nobody was there", "person-not-verified", { flags: 4 }],
    ["without the person being verified", "person-not-verified", { flags: 1 }],
    ["when a new passkey was made", "another-challenge", { type: "webauthn.create" }],
  ])("does not hold %s", async (_name, code, wrong) => {
    const fault = await signatureFault({ statement, proof: passkey.prove(statement, wrong) }, decided, key);
    expect(fault?.code).toBe(code);
  });

  test("does not hold under another statement, though the journal says the same", async () => {
    const later = { ...statement, statedAt: "2026-03-01T12:00:01.000Z" };
    const fault = await signatureFault({ statement: later, proof: passkey.prove(statement) }, decided, key);
    expect(fault?.code).toBe("another-challenge");
  });

  test("does not hold by another person's key, nor by one that the statement does not name", async () => {
    const proof = passkey.prove(statement);
    const other = { ...key, personId: "01926f3e-8a40-7c1e-9d2b-00000000000f" };
    expect((await signatureFault({ statement, proof }, decided, other))?.code).toBe("key-of-another-person");
    const second = testPasskey();
    const unnamed = { statement, proof: second.prove(statement) };
    const secondKey = { ...key, keyId: second.keyId, publicKey: second.publicKey };
    expect((await signatureFault(unnamed, decided, secondKey))?.code).toBe("key-not-named");
  });
});

test.each(Object.keys(said) as (keyof typeof said)[])("a signature holds for this %s only", async (member) => {
  const other = typeof said[member] === "number" ? 18 : "something else";
  const fault = await signatureFault(
    { statement, proof: passkey.prove(statement) },
    { ...decided, [member]: other },
    key,
  );
  expect(fault).toMatchObject({ code: "statement-differs", message: expect.stringContaining(member) });
});

test("a signature is recorded within ten minutes of being made", async () => {
  const proof = passkey.prove(statement);
  for (const [recordedAt, code] of [
    ["2026-03-01T12:10:00.000Z", undefined],
    ["2026-03-01T12:10:01.000Z", "stated-at-another-time"],
    ["2026-03-01T11:49:59.000Z", "stated-at-another-time"],
  ] as const) {
    expect((await signatureFault({ statement, proof }, { ...decided, recordedAt }, key))?.code).toBe(code);
  }
});

describe("a decision signed with the key of a token", () => {
  const token = keyFromToken("hgt_of_a_test");
  const signed = { ...statement, keyIds: [token.keyId] };
  const registered = { ...key, keyId: token.keyId, algorithm: "ed25519", publicKey: token.publicKey } as const;
  const signature = token.sign(statementHash(signed));
  const proof = { algorithm: "ed25519", keyId: token.keyId, signature } as const;

  test("holds, and not by the key of another token, nor as a passkey's", async () => {
    expect(await signatureFault({ statement: signed, proof }, decided, registered)).toBeNull();
    const other = { ...registered, publicKey: keyFromToken("hgt_of_another").publicKey };
    expect((await signatureFault({ statement: signed, proof }, decided, other))?.code).toBe("signature-wrong");
    const asPasskey = { ...registered, algorithm: "webauthn" } as const;
    expect((await signatureFault({ statement: signed, proof }, decided, asPasskey))?.code).toBe("key-of-another-kind");
  });

  test("does not hold with any one bit of it turned over", async () => {
    const bytes = Buffer.from(signature, "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const turned = Buffer.from(bytes);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const forged = { ...proof, signature: turned.toString("base64url") };
      expect((await signatureFault({ statement: signed, proof: forged }, decided, registered))?.code).toBe(
        "signature-wrong",
      );
    }
  });
});

test.each(["", "AAAA", "!"])("bytes that are no signature (%j) are an answer and not a crash", async (nonsense) => {
  const proof = passkey.prove(statement) as Extract<SignatureProof, { algorithm: "webauthn" }>;
  for (const part of ["authenticatorData", "clientDataJSON", "signature"] as const) {
    expect(await signatureFault({ statement, proof: { ...proof, [part]: nonsense } }, decided, key)).not.toBeNull();
  }
  expect((await signatureFault({ statement, proof }, decided, { ...key, publicKey: nonsense }))?.code).toBe(
    "signature-wrong",
  );
});
