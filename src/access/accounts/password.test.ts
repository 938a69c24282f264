import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, isOutdated, isPassword, weaknessOf } from "./password.ts";

test("a password is kept as argon2id with costs above what OWASP asks for", async () => {
  const hashed = await hashPassword("copper lantern drifts north");
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
  expect(await isPassword(hashed, "copper lantern drifts north")).toBe(true);
  expect(await isPassword(hashed, "copper lantern drifts south")).toBe(false);
  expect(await isPassword(null, "copper lantern drifts north")).toBe(false);
});

test("a hash with other costs is made anew at the next sign-in", async () => {
  expect(isOutdated(await hashPassword("copper lantern drifts north"))).toBe(false);
  expect(isOutdated(await hash("copper lantern drifts north", { memoryCost: 19_456, timeCost: 2 }))).toBe(true);
});

test.each(["password1234", "qwertyuiop[]", "aaaaaaaaaaaaaaaa", "homeground2026", "abcdefghijklmnop", "iloveyou12345"])(
  "%s can be guessed",
  async (password) => expect(await weaknessOf(password, [])).toContain("guessed"),
);

test("the own name makes no password", async () => {
  expect(await weaknessOf("LeylaSurvey1990", ["Leyla Survey"])).toContain("guessed");
});

test.each(["copper lantern drifts north", "гора читает медленный снег", "x9$Kq!vR2m#Tz7", "çay bağ qaya səhər dörd"])(
  "%s is taken: no rule asks for digits or capitals",
  async (password) => expect(await weaknessOf(password, [])).toBeNull(),
);

test("11 characters are too few and 257 too many; letters count, not bytes", async () => {
  expect(await weaknessOf("qv7!kz0#mw2", [])).toContain("at least 12 characters; this one has 11");
  expect(await weaknessOf("x".repeat(257), [])).toContain("at most 256 characters; this one has 257");
  expect(await weaknessOf("🌍🌱🌊🌋🐚🪶🧭🪨🌾🕯🗻🌧", [])).toBeNull();
});
