import { expect, test } from "vitest";
import { unstorableIn } from "./unstorable.ts";

const read = (json: string) => unstorableIn(JSON.parse(json));

test("what canonical JSON and PostgreSQL can hold passes", () => {
  expect(read('{"a":[1,-0,1e308,null,true,"😀 ə й \\u0001"],"b":{"":{}}}')).toBeNull();
});

test("NUL and half surrogates are found in values and in names", () => {
  expect(read('{"a":{"b":["x","y\\u0000"]}}')).toMatchObject({ path: "/a/b/1" });
  expect(read('{"a/b":"\\ud800"}')).toMatchObject({ path: "/a~1b" });
  expect(read('{"a":{"\\udc00":1}}')).toMatchObject({ path: "/a" });
});

test("a number that JSON wrote too large is found, and said to be one", () => {
  expect(read('{"a":[1,1e400]}')).toMatchObject({ path: "/a/1", notFinite: true });
  expect(read('{"a":-1e400}')).toMatchObject({ path: "/a", notFinite: true });
});

test("nesting without end is refused, not followed", () => {
  expect(read(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)?.reason).toContain("nested");
  expect(read(`${"[".repeat(60)}${"]".repeat(60)}`)).toBeNull();
});
