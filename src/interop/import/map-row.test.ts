import { expect, test } from "vitest";
import { fileNameMatches } from "./map-row.ts";

test("only a star in a profile's file name means more than itself", () => {
  expect(fileNameMatches("areas-*.geojson", "areas-2024.geojson")).toBe(true);
  expect(fileNameMatches("areas-*.geojson", "areas-2024xgeojson")).toBe(false);
  expect(fileNameMatches("(a+)+$.csv", "(a+)+$.csv")).toBe(true);
  expect(fileNameMatches("(a+)+$.csv", `${"a".repeat(40)}!`)).toBe(false);
});
