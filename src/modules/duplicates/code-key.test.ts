import { expect, test } from "vitest";
import { codeKey } from "./code-key.ts";

test("a code is one however it is typed", () => {
  for (const typed of ["HA-031", "ha 31 ", "HA031", "НА-031", "HA/31", "HA-0031"]) expect(codeKey(typed)).toBe("HA.31");
});

test("codes that are read aloud differently are two", () => {
  expect(codeKey("HA-1-1")).not.toBe(codeKey("HA-11"));
  expect(codeKey("HA-31")).not.toBe(codeKey("HA-310"));
  expect(codeKey("HA-31")).not.toBe(codeKey("HB-31"));
});
