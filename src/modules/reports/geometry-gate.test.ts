import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { groundToGeoJson } from "../../geometry/geojson.ts";
import { jitteredCells, propertyRuns, someGround } from "../../geometry/random-ground.test-support.ts";
import type { Ground, Position } from "../../geometry/shape.ts";
import { makeValid, validity } from "../../geometry/validity.ts";
import type { Finding } from "./finding.ts";
import type { GateContext } from "./gate-check.ts";
import { geometryGate } from "./geometry-gate.ts";

/** A country of one degree around Aghdam. */
const country = { name: "Testland", toleranceMetres: 100, ground: box(46.5, 39.5, 47.5, 40.5) };

function box(west: number, south: number, east: number, north: number): Ground {
  return [[corners(west, south, east, north)]];
}

function corners(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A field of 100 m or so, as positions that tests can spoil. */
const field = corners(46.9, 39.99, 46.901, 39.991);
const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });
const multi = (...polygons: unknown[]) => ({ type: "MultiPolygon", coordinates: polygons });

function gate(offered: unknown, context: Partial<GateContext> = {}) {
  return geometryGate(offered, { path: "/area", allowedRepairs: [], ...context });
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code, severity }) => `${severity} ${code}`);
}

test("a good shape passes with nothing to say", () => {
  const { findings, ground, repairs } = gate(polygon(field), { country });
  expect(findings).toEqual([]);
  expect(repairs).toEqual([]);
  expect(ground).toEqual([[field]]);
});

describe("what cannot be taken is refused, with one finding that says where", () => {
  const hole = corners(46.9004, 39.9904, 46.9006, 39.9906);
  const refused: [string, unknown, string][] = [
    ["nothing at all", undefined, "geometry-missing /area"],
    ["null, as 3,202 rows of the Bosnian sheets have it", null, "geometry-missing /area"],
    ["a multi-polygon without polygons", multi(), "geometry-missing /area"],
    ["a polygon without rings", polygon(), "geometry-missing /area"],
    ["a line", { type: "LineString", coordinates: field }, "geometry-type /area"],
    ["a feature", { type: "Feature", geometry: polygon(field) }, "geometry-type /area"],
    ["a text", "POLYGON((0 0,1 0,1 1,0 0))", "geometry-type /area"],
    ["rings nested one level too few", { type: "Polygon", coordinates: field }, "geometry-type /area/coordinates/0/0"],
    ["not a list", { type: "Polygon", coordinates: {} }, "geometry-type /area/coordinates"],
    [
      "a blank number",
      polygon([field[0], ["", 40], field[1], field[0]]),
      "coordinate-not-finite /area/coordinates/0/1",
    ],
    ["NaN", polygon([field[0], [46.9, Number.NaN], field[1], field[0]]), "coordinate-not-finite /area/coordinates/0/1"],
    ["one number", multi([[field[0], [46.9], field[1], field[0]]]), "coordinate-not-finite /area/coordinates/0/0/1"],
    [
      "metres instead of degrees",
      polygon(corners(8_500_000, 4_430_000, 8_500_100, 4_430_100)),
      "coordinate-out-of-range /area",
    ],
    ["a ring that is not closed", polygon(field.slice(0, 4)), "ring-not-closed /area/coordinates/0"],
    ["two corners", polygon([field[0], field[1], field[0]]), "ring-too-short /area/coordinates/0"],
    ["no corner", polygon([]), "ring-too-short /area/coordinates/0"],
    [
      "corners on one line",
      polygon([
        [46.9, 40],
        [46.901, 40.001],
        [46.902, 40.002],
        [46.9, 40],
      ]),
      "zero-area /area/coordinates/0",
    ],
    [
      "a bow tie",
      polygon([field[0], field[2], field[1], field[3], field[0]]),
      "self-intersection /area/coordinates/0/0",
    ],
    [
      "a hole outside",
      polygon(field, corners(46.95, 39.99, 46.951, 39.991)),
      "hole-outside-shell /area/coordinates/1/0",
    ],
    [
      "a hole in a hole",
      polygon(field, hole, corners(46.90045, 39.99045, 46.90055, 39.99055)),
      "hole-outside-shell /area/coordinates/2/0",
    ],
    [
      "overlapping holes",
      polygon(field, hole, corners(46.9005, 39.9905, 46.9007, 39.9907)),
      "self-intersection /area/coordinates/1/2",
    ],
    [
      "parts that overlap",
      multi([field], [corners(46.9005, 39.9905, 46.902, 39.992)]),
      "parts-overlap /area/coordinates",
    ],
    ["a part in a part", multi([field], [hole]), "parts-overlap /area/coordinates"],
    ["far away", polygon(corners(20, 10, 20.001, 10.001)), "outside-country /area"],
    ["swapped axes", polygon(field.map(([lon, lat]) => [lat, lon])), "coordinates-swapped /area"],
  ];
  test.each(refused)("%s", (_, offered, expected) => {
    const { findings, ground } = gate(offered, { country });
    expect(ground).toBeNull();
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
    expect(errors[0]?.message).toMatch(/\.$/);
  });
});

test("without a country, only a latitude beyond 90° gives swapped axes away", () => {
  expect(codes(gate(polygon(corners(39.9, 126.9, 39.901, 126.901))).findings)).toEqual(["error coordinates-swapped"]);
  expect(gate(polygon(field.map(([lon, lat]) => [lat, lon]))).ground).not.toBeNull();
});

test("heights are dropped, and positions move onto the grid of 0.1 mm", () => {
  const withHeights = field.map(([lon, lat]) => [lon + 1e-11, lat, 250]);
  expect(gate(polygon(withHeights)).ground).toEqual([[field]]);
});

describe("what a person should look at is a warning, and the shape passes", () => {
  const [a, b, c, d] = field as [Position, Position, Position, Position];
  const east: Position = [b[0] + 0.0000005, b[1]];
  const warned: [string, unknown, string][] = [
    [
      "consecutive duplicate points",
      polygon([a, b, east, c, d, a]),
      "consecutive-duplicate-points /area/coordinates/0/2",
    ],
    ["the last point twice", polygon([a, b, c, d, a, a]), "consecutive-duplicate-points /area/coordinates/0/5"],
    ["an edge of 8 km", polygon([a, [46.9, 40.06], [46.91, 40], a]), "edge-too-long /area/coordinates/0/1"],
    ["partly abroad", polygon(corners(47.49, 39.99, 47.51, 39.991)), "outside-country /area"],
  ];
  test.each(warned)("%s", (_, offered, expected) => {
    const { findings, ground } = gate(offered, { country });
    expect(codes(findings).every((code) => code.startsWith("warning"))).toBe(true);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toContain(expected);
    expect(ground).not.toBeNull();
  });

  test("a corner met again later", () => {
    const far: Position = [46.9005, 39.9955];
    const twice = [a, b, [46.9005, 39.9905], c, far, d, [46.9005000005, 39.99050001], a];
    expect(gate(polygon(twice)).findings.map(({ code }) => code)).toContain("duplicate-points");
  });

  test("the last two points repeat the first two", () => {
    const { findings, ground } = gate(polygon([a, b, c, d, a, b, a]));
    expect(findings.map(({ code }) => code)).toContain("duplicate-points");
    expect(codes(findings)).toContain("error self-intersection");
    expect(ground).toBeNull();
  });
});

describe("named repairs", () => {
  const bowTie = polygon([field[0], field[2], field[1], field[3], field[0]]);

  test("make-valid mends what it is allowed to, and says what it did to the area", () => {
    const { findings, ground, repairs } = gate(bowTie, { allowedRepairs: ["make-valid"] });
    expect(codes(findings)).toEqual(["warning self-intersection"]);
    expect(findings[0]?.message).toMatch(/Repaired by make-valid: .* m² as drawn became 4,\d{3} m²\.$/);
    expect(repairs.map(({ name }) => name)).toEqual(["make-valid"]);
    expect(repairs[0]?.areaAfterSquareMetres).toBeCloseTo(areaSquareMetres(ground ?? []), 6);
  });

  test("a repair that is not asked for does not run", () => {
    expect(gate(bowTie, { allowedRepairs: ["close-ring", "swap-axes", "remove-repeated-points"] }).ground).toBeNull();
  });

  test("make-valid unites overlapping parts, so no ground is lost or counted twice", () => {
    const parts = multi([field], [corners(46.9005, 39.9905, 46.902, 39.992)]);
    const { findings, repairs } = gate(parts, { allowedRepairs: ["make-valid"] });
    const twice = findings[0]?.areaSquareMetres ?? 0;
    const [done] = repairs;
    expect((done?.areaBeforeSquareMetres ?? 0) - (done?.areaAfterSquareMetres ?? 0)).toBeCloseTo(twice, 1);
  });

  test("several repairs follow each other, and the shape is looked at again after each", () => {
    const openSwappedBowTie = polygon(
      [field[0], field[2], field[1], field[3]].map((position) => [position?.[1], position?.[0]]),
    );
    const allowedRepairs = ["make-valid", "close-ring", "swap-axes"] as const;
    const { findings, ground, repairs } = gate(openSwappedBowTie, { country, allowedRepairs });
    expect(repairs.map(({ name }) => name)).toEqual(["swap-axes", "close-ring", "make-valid"]);
    expect(codes(findings)).toEqual([
      "warning coordinates-swapped",
      "warning ring-not-closed",
      "warning self-intersection",
    ]);
    expect(validity(ground ?? []).valid).toBe(true);
  });

  test("remove-repeated-points takes repeated points out and leaves a note", () => {
    const [a, b, c, d] = field;
    const { findings, ground } = gate(polygon([a, b, b, c, c, d, a, a]), {
      allowedRepairs: ["remove-repeated-points"],
    });
    expect(new Set(codes(findings))).toEqual(new Set(["note consecutive-duplicate-points"]));
    expect(ground).toEqual([[field]]);
  });

  test("make-valid leaves no crumbs, and refuses a line drawn there and back", () => {
    // The edge from the third corner passes the last one within millimetres and comes back.
    const crumbs = polygon([
      [46.9, 39.99],
      [46.901, 39.99],
      [46.901, 39.991],
      [46.9, 39.991],
      [46.90000001, 39.98999998],
      [46.89999999, 39.98999998],
      [46.90000003, 39.99000002],
      [46.9, 39.99],
    ]);
    expect(makeValid(crumbs.coordinates as Ground[number]).some((part) => areaSquareMetres([part]) < 0.01)).toBe(true);
    const mended = gate(crumbs, { allowedRepairs: ["make-valid"] });
    expect(codes(mended.findings)).toContain("warning self-intersection");
    expect(mended.ground).toHaveLength(1);
    expect((mended.ground ?? []).every((part) => areaSquareMetres([part]) > 0.01)).toBe(true);
    const corner: Position = [46.9005, 39.9911];
    const thereAndBack = polygon([field[0], corner, field[1], corner, field[0]]);
    const refused = gate(thereAndBack, { allowedRepairs: ["make-valid"] });
    expect(codes(refused.findings)).toContain("error geometry-missing");
    expect(refused.ground).toBeNull();
  });

  test("a shape of which a repair leaves a point is refused", () => {
    const point = polygon([field[0], field[0], field[0], field[0]]);
    const { findings, ground } = gate(point, { allowedRepairs: ["remove-repeated-points", "make-valid"] });
    expect(codes(findings)).toContain("error ring-too-short");
    expect(ground).toBeNull();
  });
});

test("a thousand findings of one kind are told in ten sentences, and an error never hides behind them", () => {
  const many = Array.from({ length: 1000 }, (_, i): Position => [46.9 + (i % 2) * 1e-7, 39.99]);
  const { findings } = gate(polygon([...many, ...field.slice(1), many[0], [47, 40]]));
  expect(findings.filter(({ code }) => code === "consecutive-duplicate-points")).toHaveLength(10);
  expect(findings.some(({ message }) => /And 9\d\d more of this kind/.test(message))).toBe(true);
  expect(codes(findings)).toContain("error ring-not-closed");
});

test("what comes through is valid ground of the area drawn, whatever was offered", () => {
  fc.assert(
    fc.property(someGround, (drawn) => {
      const { ground, findings } = gate(groundToGeoJson(drawn));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(areaSquareMetres(ground ?? [])).toBeCloseTo(areaSquareMetres(drawn), 6);
    }),
    propertyRuns(100),
  );
  const number = fc.oneof(fc.double({ min: 46.9, max: 46.91, noNaN: true }), fc.constant(46.9), fc.double());
  const scribble = fc.array(
    fc.array(fc.tuple(number, fc.double({ min: 39.9, max: 39.91, noNaN: true })), { maxLength: 9 }),
  );
  const allowedRepairs = ["make-valid", "close-ring", "swap-axes", "remove-repeated-points"] as const;
  fc.assert(
    fc.property(scribble, (rings) => {
      const { ground, findings } = gate(polygon(...rings), { country, allowedRepairs });
      expect(ground === null).toBe(findings.some(({ severity }) => severity === "error"));
      if (ground !== null) expect(validity(ground).valid).toBe(true);
    }),
    propertyRuns(500),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (anything) => {
      expect(gate(anything, { country, allowedRepairs }).ground).toBeNull();
    }),
    propertyRuns(500),
  );
});

test("borders that agree to 1e-8 degrees are no overlap", () => {
  fc.assert(
    fc.property(jitteredCells, (cells) => {
      const known = cells.slice(1).map((ground, i) => ({ recordId: String(i), label: `cell ${i}`, ground }));
      expect(gate(groundToGeoJson(cells[0] ?? []), { neighbours: () => known }).findings).toEqual([]);
    }),
    propertyRuns(30),
  );
});
