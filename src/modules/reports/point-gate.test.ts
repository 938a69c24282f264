import { describe, expect, test } from "vitest";
import { pointGate } from "./geometry-gate.ts";

const country = {
  name: "Testland",
  toleranceMetres: 1000,
  ground: [
    [
      [
        [46.5, 39.5],
        [47.5, 39.5],
        [47.5, 40.5],
        [46.5, 40.5],
        [46.5, 39.5],
      ],
    ],
  ],
} as const;

function gate(offered: unknown, allowedRepairs: readonly "swap-axes"[] = []) {
  const { findings, position } = pointGate(offered, { path: "/location", country, allowedRepairs });
  return { found: findings.map(({ code, severity, path }) => `${severity} ${code} ${path}`), position };
}

const point = (...coordinates: unknown[]) => ({ type: "Point", coordinates });

test("a place in the country passes, its height left out", () => {
  expect(gate(point(46.9, 40, 310))).toEqual({ found: [], position: [46.9, 40] });
});

test("a place just over the border is within the tolerance", () => {
  expect(gate(point(47.505, 40)).found).toEqual([]);
});

describe("what cannot be taken", () => {
  test.each([
    [undefined, "error geometry-missing /location"],
    [{ type: "Polygon", coordinates: [] }, "error geometry-type /location"],
    ["46.9 40", "error geometry-type /location"],
    [{ type: "Point" }, "error geometry-type /location/coordinates"],
    [point("46.9", 40), "error coordinate-not-finite /location/coordinates"],
    [point(8_500_000, 4_430_000), "error coordinate-out-of-range /location"],
    [point(0, 0), "error outside-country /location"],
    [point(47.52, 40), "error outside-country /location"],
    [point(40, 46.9), "error coordinates-swapped /location"],
  ])("%j", (offered, expected) => {
    expect(gate(offered)).toEqual({ found: [expected], position: null });
  });
});

test("swapped axes are put right when asked for, and said", () => {
  const { found, position } = gate(point(40, 46.9), ["swap-axes"]);
  expect(found).toEqual(["warning coordinates-swapped /location"]);
  expect(position).toEqual([46.9, 40]);
});
