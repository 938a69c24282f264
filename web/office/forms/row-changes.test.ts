import { expect, test } from "vitest";
import { withRow } from "./row-changes.ts";

const rows = ["a", "b", "c"];

test("entries are added, doubled, taken out and moved", () => {
  expect(withRow(rows, { act: "add", at: 1 }, "x")).toEqual(["a", "x", "b", "c"]);
  expect(withRow(rows, { act: "double", at: 0 }, "x")).toEqual(["a", "a", "b", "c"]);
  expect(withRow(rows, { act: "double", at: 0 }, "x", "y")).toEqual(["a", "y", "b", "c"]);
  expect(withRow(rows, { act: "remove", at: 2 }, "x")).toEqual(["a", "b"]);
  expect(withRow(rows, { act: "move", at: 0, to: 2 }, "x")).toEqual(["b", "c", "a"]);
  expect(withRow(rows, { act: "move", at: 2, to: 0 }, "x")).toEqual(["c", "a", "b"]);
  expect(withRow(rows, { act: "move", at: 7, to: 0 }, "x")).toEqual(rows);
});
