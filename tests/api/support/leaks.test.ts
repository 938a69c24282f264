import { expect, test } from "vitest";
import { formsOf, leaksIn } from "./leaks.ts";

const secret = "Şəhrəbanı Кузьмичёва";

test("every form of a name is found wherever it stands, and only there", () => {
  const noise = Buffer.from("Şəhla and Кузьма are not meant; nor is 5c6a".repeat(40));
  expect(leaksIn([{ where: "noise", bytes: noise }], [secret])).toEqual([]);
  for (const { form, bytes } of formsOf(secret)) {
    const planted = Buffer.concat([noise.subarray(0, 601), bytes, noise]);
    expect(leaksIn([{ where: "planted", bytes: planted }], [secret]), form).not.toEqual([]);
  }
});

test("base64 is found whatever stands before the name", () => {
  for (const before of ["", "a", "ab", "abc", "abcd"]) {
    const bytes = Buffer.from(Buffer.from(`${before}${secret}!`).toString("base64"));
    expect(leaksIn([{ where: "token", bytes }], [secret])).not.toEqual([]);
  }
});
