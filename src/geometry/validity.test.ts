import fc from "fast-check";
import { expect, test } from "vitest";
import broken from "../../tests/golden/geometry/make-valid.json" with { type: "json" };
import { areaSquareMetres } from "./geodesy.ts";
import { onGrid } from "./grid-cell.ts";
import { propertyRuns, someGround } from "./random-ground.test-support.ts";
import type { PolygonRings, Position } from "./shape.ts";
import { makeValid, validity } from "./validity.ts";

test.each(broken)("makes the same of $name as PostGIS", ({ rings, areaSquareMetres: expected, parts }) => {
  const mended = makeValid(rings as unknown as PolygonRings);
  expect(validity(mended)).toEqual({ valid: true });
  expect(mended).toHaveLength(parts);
  expect(areaSquareMetres(mended)).toBeCloseTo(expected, 2);
});

test("says what is wrong, and where", () => {
  const [bowTie] = broken;
  const answer = validity([bowTie?.rings as unknown as PolygonRings]);
  expect(answer).toMatchObject({ valid: false, reason: "Self-intersection" });
  if (answer.valid || answer.position === null) throw new Error("a bow tie crosses somewhere");
  expect(answer.position[0]).toBeCloseTo(46.9005, 9);
  expect(answer.position[1]).toBeCloseTo(39.9005, 9);
});

test("valid ground stays as it is", () => {
  fc.assert(
    fc.property(someGround, (ground) => {
      expect(validity(ground)).toEqual({ valid: true });
      const mended = makeValid(ground);
      expect(areaSquareMetres(mended)).toBeCloseTo(areaSquareMetres(ground), 3);
    }),
    propertyRuns(100),
  );
});

test("any scribble becomes valid ground", () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
  const ring = fc.array(corner, { minLength: 3, maxLength: 12 }).map((corners): Position[] => {
    const positions = corners.map(([x, y]): Position => [onGrid(46.9 + x * 1e-4), onGrid(39.9 + y * 1e-4)]);
    return [...positions, positions[0] as Position];
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      (polygons) => {
        expect(validity(makeValid(polygons)).valid).toBe(true);
      },
    ),
    propertyRuns(80),
  );
});
