import { createPublicKey, verify } from "node:crypto";
import { expect, test } from "vitest";
import { keyFromPassword, keyFromToken, newSigningRecipe, type SigningKey } from "./signing-key.ts";

const statement = Buffer.from("Report 17 is approved");

function isSigned({ publicKey }: SigningKey, signature: string, bytes = statement): boolean {
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
  return verify(null, bytes, key, Buffer.from(signature, "base64url"));
}

test("a password and its recipe make the same key again, which signs for it", async () => {
  const recipe = newSigningRecipe();
  const [first, again] = [
    await keyFromPassword("İlk çiçək açanda", recipe),
    await keyFromPassword("İlk çiçək açanda".normalize("NFD"), recipe),
  ];
  expect(again.keyId).toBe(first.keyId);
  expect(isSigned(first, again.sign(statement))).toBe(true);
  expect(isSigned(first, again.sign(statement), Buffer.from("Report 18 is approved"))).toBe(false);
});

test("another salt or another password makes another key", async () => {
  const recipe = newSigningRecipe();
  const keys = await Promise.all([
    keyFromPassword("one password", recipe),
    keyFromPassword("one password", newSigningRecipe()),
    keyFromPassword("other password", recipe),
  ]);
  expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(3);
});

test("a token signs with a key of its own", () => {
  const [one, other] = [keyFromToken("hgt_1"), keyFromToken("hgt_2")];
  expect(isSigned(one, one.sign(statement))).toBe(true);
  expect(isSigned(other, one.sign(statement))).toBe(false);
});

test("a recipe that is none is refused", async () => {
  await expect(keyFromPassword("one password", "argon2id$m=1")).rejects.toThrow("recipe");
});
