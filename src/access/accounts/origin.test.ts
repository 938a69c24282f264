import { expect, test } from "vitest";
import { originOf, publicOriginFrom, relyingPartyAt } from "./origin.ts";

test.each([
  ["https://homeground.example", "https://homeground.example"],
  ["https://homeground.example/", "https://homeground.example"],
  ["https://homeground.example:8443", "https://homeground.example:8443"],
  ["http://localhost:7400", "http://localhost:7400"],
  ["http://homeground.example", undefined],
  ["https://homeground.example/map", undefined],
  ["https://user@homeground.example", undefined],
  ["homeground.example", undefined],
])("HOMEGROUND_ORIGIN=%s is %s", (text, origin) => expect(publicOriginFrom(text)).toBe(origin));

test.each([
  ["https://homeground.example:8443", "homeground.example"],
  ["http://localhost:7400", "localhost"],
  ["http://127.0.0.1:7400", undefined],
  ["https://10.0.0.1", undefined],
  ["https://[2001:db8::1]", undefined],
  ["http://homeground.example", undefined],
])("passkeys at %s are for %s", (origin, id) => expect(relyingPartyAt(origin)?.id).toBe(id));

test("behind a proxy the public address counts, not what a request says", () => {
  const asked = { protocol: "http", host: "evil.example" };
  expect(originOf(asked, "https://homeground.example")).toBe("https://homeground.example");
  expect(originOf(asked, null)).toBe("http://evil.example");
});
