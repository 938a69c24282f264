import { expect, test } from "vitest";
import { readNumber } from "./read-number.ts";

test.each([
  ["", undefined],
  ["  ", undefined],
  ["12", 12],
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["1 200", 1200],
  ["−3", -3],
  ["12.", "12."],
  ["1,200.5", "1,200.5"],
  ["12a", "12a"],
  ["1e5", "1e5"],
] as const)("%o is %o", (typed, meant) => {
  expect(readNumber(typed)).toBe(meant);
});
