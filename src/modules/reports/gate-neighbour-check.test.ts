import { describe, expect, test } from "vitest";
import type { Ground, Position } from "../../geometry/shape.ts";
import { geometryGate } from "./geometry-gate.ts";

/** An L of six corners, some 220 m long. */
const known: Position[] = [
  [46.9, 39.99],
  [46.902, 39.99],
  [46.902, 39.991],
  [46.901, 39.991],
  [46.901, 39.992],
  [46.9, 39.992],
  [46.9, 39.99],
];
const record = { recordId: "0192", label: "HA-12 Old orchard", ground: [[known]] as Ground };

function findingsFor(...rings: readonly (readonly Position[])[]) {
  const offered = { type: "Polygon", coordinates: rings };
  const { findings, ground } = geometryGate(offered, { path: "/area", allowedRepairs: [], neighbours: () => [record] });
  return { findings, taken: ground !== null };
}

const moved = (degrees: number) => known.map(([lon, lat]): Position => [lon + degrees, lat]);

describe("the same area again", () => {
  const rotated = [...known.slice(2), ...known.slice(1, 3)];
  test.each([
    ["corner by corner", known],
    ["starting elsewhere", rotated],
    ["drawn the other way round", known.toReversed()],
  ])("%s is an exact duplicate", (_, ring) => {
    const { findings, taken } = findingsFor(ring);
    expect(findings.map(({ code }) => code)).toEqual(["exact-duplicate"]);
    expect(findings[0]?.recordIds).toEqual(["0192"]);
    expect(findings[0]?.message).toContain("HA-12 Old orchard");
    expect(taken).toBe(false);
  });

  test.each([
    ["shifted by 0.0000009°", moved(9e-7)],
    ["shifted and turned round", moved(9e-7).toReversed()],
    ["shifted by 0.3 m", moved(3e-6)],
    ["with one corner more", [...known.slice(0, 1), [46.901, 39.99] as Position, ...known.slice(1)]],
  ])("%s is a near duplicate", (_, ring) => {
    const { findings, taken } = findingsFor(ring);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning near-duplicate"]);
    expect(taken).toBe(true);
  });

  test("with a hole in it is neither", () => {
    const hole: Position[] = [
      [46.9003, 39.9903],
      [46.9007, 39.9903],
      [46.9007, 39.9907],
      [46.9003, 39.9903],
    ];
    expect(findingsFor(known, hole).findings.map(({ code }) => code)).toEqual(["overlap"]);
  });
});

describe("overlap", () => {
  const strip = (width: number): Position[] => [
    [46.902 - width, 39.99],
    [46.904, 39.99],
    [46.904, 39.991],
    [46.902 - width, 39.991],
    [46.902 - width, 39.99],
  ];

  test("of more than 0.9 % of either area is a warning with its size and a place to look", () => {
    const { findings } = findingsFor(strip(0.0001));
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning overlap"]);
    expect(findings[0]?.message).toMatch(
      /^948\.3 m² overlap HA-12 Old orchard \(4\.76 % of this shape, 3\.33 % of the other\)/,
    );
    expect(findings[0]?.position?.[0]).toBeCloseTo(46.90195, 6);
    expect(findings[0]?.areaSquareMetres).toBeCloseTo(948, 0);
  });

  test("of less, of a shared border, or of boxes only, is nothing", () => {
    expect(findingsFor(strip(0.000017)).findings).toEqual([]);
    expect(findingsFor(strip(0)).findings).toEqual([]);
    const inTheElbow = known.map(([lon, lat]): Position => [46.902 - (lon - 46.9) * 0.4, 39.992 - (lat - 39.99) * 0.4]);
    expect(findingsFor(inTheElbow).findings).toEqual([]);
  });

  test("a small area wholly inside a known one is an overlap of 100 %", () => {
    const small = known.map(
      ([lon, lat]): Position => [46.9 + (lon - 46.8999) * 0.01 + 0.0001, 39.9901 + (lat - 39.99) * 0.01],
    );
    expect(findingsFor(small).findings[0]?.message).toContain("100 % of this shape");
  });
});
