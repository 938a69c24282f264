import fc from "fast-check";
import { Compile } from "typebox/compile";
import { describe, expect, test } from "vitest";
import { readCoordinate } from "../../geometry/coordinates/read-coordinate.ts";
import { gridConvergenceDegrees } from "../../geometry/coordinates/utm.ts";
import { areaSquareMetres, bearingTrueDegrees, destination, distanceMetres } from "../../geometry/geodesy.ts";
import { groundFromGeoJson } from "../../geometry/geojson.ts";
import { propertyRuns } from "../../geometry/random-ground.test-support.ts";
import type { Position } from "../../geometry/shape.ts";
import { validity } from "../../geometry/validity.ts";
import { computeTyped } from "./compute-typed.ts";
import type { ComputedShape } from "./computed-shape.ts";
import { type TypedGeometry, type TypedTraverse, typedGeometry } from "./typed-geometry.ts";

const validator = Compile(typedGeometry);

function computed(typed: TypedGeometry, shape: "ground" | "point" = "ground"): ComputedShape {
  expect(validator.Errors(typed)).toEqual([]);
  return computeTyped(typed, shape);
}

const codes = ({ findings }: ComputedShape) => findings.map(({ code }) => code);

/** From a crossroads to a benchmark, to the start, and around a square of 40 m. */
const aroundTheField: TypedTraverse = {
  method: "traverse",
  date: "2026-05-12",
  bearingKind: "true",
  system: "EPSG:4326",
  reference: { name: "Crossroads", text: "39.80000 N 46.70000 E" },
  benchmark: { name: "BM", leg: { bearing: 45, distanceMetres: 250 } },
  start: { name: "SP", leg: { bearing: 90, distanceMetres: 20 } },
  legs: [
    { bearing: 90, distanceMetres: 40, pointType: "turning", name: "TP2" },
    { bearing: 180, distanceMetres: 40, pointType: "turning", name: "TP3" },
    { bearing: 270, distanceMetres: 40, pointType: "end", name: "TP4" },
    { bearing: 0, distanceMetres: 40, pointType: "start", name: "SP" },
  ],
};

const start = destination(destination([46.7, 39.8], 45, 250), 90, 20);

describe("a traverse", () => {
  test("leads from the reference point over the benchmark around and back", () => {
    const shape = computed(aroundTheField);
    expect(shape.findings).toEqual([]);
    expect(shape.points.map(({ pointType, name }) => `${pointType} ${name}`)).toEqual([
      "reference Crossroads",
      "benchmark BM",
      "start SP",
      "turning TP2",
      "turning TP3",
      "end TP4",
      "start SP",
    ]);
    expect(distanceMetres(shape.points[2]?.position ?? [0, 0], start)).toBeLessThan(1e-6);
    expect(shape.closure?.misclosureMetres).toBeLessThan(0.001);
    if (shape.geometry?.type !== "Polygon") throw new Error("No polygon");
    // Reference point and benchmark lie outside: four corners, the first repeated.
    expect(shape.geometry.coordinates[0]?.length).toBe(5);
    expect(areaSquareMetres(groundFromGeoJson(shape.geometry))).toBeCloseTo(1600, 0);
  });

  test("with a blunder tells the closing error; the compass rule closes it and keeps what was measured", () => {
    const legs = aroundTheField.legs.map((leg, i) => (i === 1 ? { ...leg, distanceMetres: 43 } : leg));
    const raw = computed({ ...aroundTheField, legs });
    expect(codes(raw)).toEqual(["misclosure"]);
    expect(raw.findings[0]?.message).toContain("3.00 m towards 180° in 163 m, 1:54");
    expect(raw.closure).toMatchObject({ adjustment: null, withinTolerance: false });
    const adjusted = computed({ ...aroundTheField, legs, adjustment: "compass-rule" });
    expect(adjusted.closure).toMatchObject({
      adjustment: "compass-rule",
      misclosureMetres: raw.closure?.misclosureMetres,
    });
    expect(adjusted.points.map(({ asMeasured }) => asMeasured)).toEqual(raw.points.map(({ position }) => position));
    expect(adjusted.points.at(-1)?.position).toEqual(adjusted.points[2]?.position);
    expect(codes(adjusted)).toEqual(["misclosure"]);
  });

  test("that does not lead back is closed by a line, which is said, and has nothing to adjust", () => {
    const open = { ...aroundTheField, legs: aroundTheField.legs.slice(0, 3) };
    expect(codes(computed(open))).toEqual(["traverse-not-closed"]);
    expect(computed(open).geometry).toEqual(computed(aroundTheField).geometry);
    const adjusted = computed({ ...open, adjustment: "compass-rule" });
    expect(codes(adjusted)).toContain("nothing-to-adjust");
    expect(adjusted.geometry).toBeNull();
  });

  test("by compass or by grid comes to the same place as by true north", () => {
    const byTrue = computed(aroundTheField).points;
    const [first = { position: start }] = byTrue;
    const turned = (degrees: number, leg: { readonly bearing: number }) => ({
      bearing: (leg.bearing + 720 - degrees) % 360,
    });
    const declination = computed({ ...aroundTheField, bearingKind: "magnetic" }).declination?.degrees ?? 0;
    expect(declination).toBeCloseTo(6.35, 1);
    const convergence = gridConvergenceDegrees(first.position);
    for (const [bearingKind, north] of [
      ["magnetic", declination],
      ["grid", convergence],
    ] as const) {
      const { benchmark, start: begin } = aroundTheField;
      const points = computed({
        ...aroundTheField,
        bearingKind,
        benchmark: { leg: { distanceMetres: 250, ...turned(north, benchmark?.leg ?? { bearing: 0 }) } },
        start: { leg: { distanceMetres: 20, ...turned(north, begin.leg ?? { bearing: 0 }) } },
        legs: aroundTheField.legs.map((leg) => ({ ...leg, ...turned(north, leg) })),
      }).points;
      for (const [index, { position }] of points.entries()) {
        expect(distanceMetres(position, byTrue[index]?.position ?? [0, 0])).toBeLessThan(0.02);
      }
    }
  });

  test.each([
    ["mils-6400", 6400],
    ["mils-6000", 6000],
    ["gon", 400],
  ] as const)("in %s comes to the same place", (angleUnit, circle) => {
    const of = <Leg extends { readonly bearing: number }>(leg: Leg) => ({
      ...leg,
      bearing: (leg.bearing / 360) * circle,
    });
    const legs = aroundTheField.legs.map(of);
    const from = { text: "39.80000 N 46.70000 E" };
    const { reference: _reference, benchmark: _benchmark, ...rest } = aroundTheField;
    expect(computed({ ...rest, start: from, legs, angleUnit }).geometry).toEqual(
      computed({ ...rest, start: from }).geometry,
    );
  });

  test("measured along a slope is shorter on the ground", () => {
    const steep = aroundTheField.legs.map((leg) => ({ ...leg, slopeDegrees: 60 }));
    const { geometry } = computed({ ...aroundTheField, legs: steep });
    if (geometry?.type !== "Polygon") throw new Error("No polygon");
    expect(areaSquareMetres(groundFromGeoJson(geometry))).toBeCloseTo(400, 0);
  });

  test.each([
    ["1994-05-12", {}, ["declination-unknown"]],
    ["2030-01-02", {}, ["declination-unknown"]],
    ["2029-03-02", {}, ["declination-ends-soon"]],
    ["1994-05-12", { declinationDegrees: 4.5 }, []],
  ] as const)("by compass on %s %j", (date, more, wanted: readonly string[]) => {
    const shape = computed({ ...aroundTheField, bearingKind: "magnetic", date, ...more });
    expect(codes(shape)).toEqual(wanted);
    expect(shape.geometry === null).toBe(wanted.includes("declination-unknown"));
  });

  test.each([
    ["a start by a leg from nowhere", { reference: undefined, benchmark: undefined }, "point-not-placed"],
    [
      "a start by two ways",
      { start: { text: "39.8 N 46.7 E", leg: { bearing: 1, distanceMetres: 5 } } },
      "point-not-placed",
    ],
    ["a start by none", { start: { name: "SP" } }, "point-not-placed"],
    ["a start that cannot be read", { start: { text: "39,8" } }, "coordinate-unreadable"],
    [
      "a bearing beyond the circle",
      { legs: [{ bearing: 400, distanceMetres: 5, pointType: "turning" }] },
      "bearing-out-of-range",
    ],
    ["too few points", { legs: aroundTheField.legs.slice(0, 1) }, "point-count"],
    ["a way back with more behind it", { legs: aroundTheField.legs.toReversed() }, "start-met-early"],
    [
      "an end with more behind it",
      { legs: [...aroundTheField.legs.slice(2, 3), ...aroundTheField.legs] },
      "end-point-misplaced",
    ],
    [
      "two points of one name",
      { benchmark: { name: "TP2", leg: { bearing: 45, distanceMetres: 250 } } },
      "duplicate-local-ids",
    ],
    [
      "turning points out of sight",
      { legs: aroundTheField.legs.map((leg) => ({ ...leg, distanceMetres: 90 })) },
      "intermediate-points-missing",
    ],
  ])("with %s says so", (_, more, code) => {
    const typed = JSON.parse(JSON.stringify({ ...aroundTheField, ...more })) as TypedGeometry;
    expect(codes(computed(typed))).toContain(code);
  });

  test("of no legs places a point by bearing and distance from a landmark", () => {
    const { geometry } = computed({ ...aroundTheField, legs: [] }, "point");
    if (geometry?.type !== "Point") throw new Error("No point");
    expect(distanceMetres(geometry.coordinates as unknown as Position, start)).toBeLessThan(0.001);
  });
});

describe("coordinates", () => {
  const texts = ["38T NK 88150 48750", "38T NK 88190 48750", "38T NK 88190 48790"];

  test("make a ring of their corners, closed, with the first again at the end or not", () => {
    const shape = computed({ method: "coordinates", system: "MGRS", texts });
    expect(shape.findings).toEqual([]);
    expect(shape.precisionMetres).toBe(1);
    if (shape.geometry?.type !== "Polygon") throw new Error("No polygon");
    expect(areaSquareMetres(groundFromGeoJson(shape.geometry))).toBeCloseTo(800, -1);
    const again = computed({ method: "coordinates", system: "MGRS", texts: [...texts, texts[0] ?? ""] });
    expect(again.geometry).toEqual(shape.geometry);
  });

  test("on the old datum carry its transformation; what all corners share is said once, with their number", () => {
    const old = ["4448000 8512345", "4448100 8512345", "4448100 8512445"];
    const shape = computed({ method: "coordinates", system: "EPSG:28408", texts: old });
    expect(shape.transformation).toEqual({ code: "EPSG:15865", accuracyMetres: 4.5 });
    expect(shape.findings.map(({ code, path }) => [code, path])).toEqual([["datum-shifted", "/texts/0"]]);
    expect(shape.findings[0]?.message).toContain("3 of the corners");
  });

  test("that cannot be read are each named, and nothing is made of the rest", () => {
    const shape = computed({ method: "coordinates", system: "MGRS", texts: [...texts, "38T NK 8", "nowhere"] });
    expect(shape.findings.map(({ path }) => path)).toEqual(["/texts/3", "/texts/4"]);
    expect(shape.geometry).toBeNull();
  });

  test("make a point of one text", () => {
    const text = "38T NK 88150 48750";
    const { geometry } = computed({ method: "coordinates", system: "MGRS", texts: [text] }, "point");
    if (geometry?.type !== "Point") throw new Error("No point");
    expect(
      distanceMetres(geometry.coordinates as unknown as Position, readCoordinate(text).position ?? [0, 0]),
    ).toBeLessThan(0.001);
    expect(codes(computed({ method: "coordinates", system: "MGRS", texts }, "point"))).toEqual(["point-count"]);
  });
});

describe("the strip of a road", () => {
  const bends = fc.array(
    fc.tuple(fc.double({ min: -70, max: 70, noNaN: true }), fc.double({ min: 30, max: 400, noNaN: true })),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  test("is valid, reaches half the width to both sides and not beyond", () => {
    fc.assert(
      fc.property(bends, fc.double({ min: 1, max: 20, noNaN: true }), (turns, widthMetres) => {
        let heading = 60;
        const line: Position[] = [[46.7, 39.8]];
        for (const [turn, metres] of turns) {
          heading += turn;
          line.push(destination(line.at(-1) ?? start, heading, metres));
        }
        const { geometry } = computed({
          method: "centreline",
          line: line.map(([lon, lat]) => [lon, lat]),
          widthMetres,
        });
        if (geometry === null || geometry.type === "Point") throw new Error("No ground");
        const ground = groundFromGeoJson(geometry);
        expect(validity(ground).valid).toBe(true);
        const length = turns.reduce((sum, [, metres]) => sum + metres, 0);
        // Bends lap on the inside as much as they open on the outside, but for the wedge: less than a disc each.
        expect(areaSquareMetres(ground)).toBeLessThan(length * widthMetres + turns.length * widthMetres ** 2);
        for (const corner of ground.flat(2)) expect(nearest(corner, line)).toBeLessThan(widthMetres / 2 + 0.01);
      }),
      propertyRuns(40),
    );
  });

  test("straight on is length times width, with flat ends", () => {
    const line: [number, number][] = [[46.7, 39.8], [...destination([46.7, 39.8], 30, 500)]];
    const { geometry } = computed({ method: "centreline", line, widthMetres: 8 });
    if (geometry?.type !== "Polygon") throw new Error("No polygon");
    expect(areaSquareMetres(groundFromGeoJson(geometry))).toBeCloseTo(4000, 0);
  });

  test("needs a line that can be one", () => {
    const at = (line: [number, number][]) => codes(computed({ method: "centreline", line, widthMetres: 8 }));
    expect(
      at([
        [46.7, 39.8],
        [46.7, 39.8],
      ]),
    ).toEqual(["line-unusable"]);
    expect(
      at([
        [46.7, 39.8],
        [56.7, 39.8],
      ]),
    ).toEqual(["line-unusable"]);
    expect(
      at([
        [0, 1e300],
        [0, 1],
      ]),
    ).toEqual(["line-unusable"]);
  });
});

/** Brute force: the line in steps of a metre. */
function nearest(corner: Position, line: readonly Position[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const [index, to] of line.slice(1).entries()) {
    const from = line[index] ?? to;
    const length = distanceMetres(from, to);
    const bearing = bearingTrueDegrees(from, to);
    const steps = Math.ceil(length);
    const rough = Array.from(
      { length: steps + 1 },
      (_, i) => [from[0] + ((to[0] - from[0]) * i) / steps, from[1] + ((to[1] - from[1]) * i) / steps] as const,
    );
    const far = rough.map(([lon, lat]) => (lon - corner[0]) ** 2 * 0.59 + (lat - corner[1]) ** 2);
    const at = far.indexOf(Math.min(...far));
    for (let metres = Math.max(0, at - 2); metres <= at + 2; metres += 0.25) {
      best = Math.min(best, distanceMetres(corner, destination(from, bearing, Math.min(length, metres))));
    }
  }
  return best;
}
