import fc from "fast-check";
import { expect, test } from "vitest";
import { groundContains } from "./contains.ts";
import { areaSquareMetres, lengthMetres } from "./geodesy.ts";
import { positionOnGrid } from "./grid-cell.ts";
import { cut, difference, intersection, intersectionToMeasure, intersects, union, unionAll } from "./overlay.ts";
import { jitteredCells, propertyRuns, someGround } from "./random-ground.test-support.ts";
import type { Ground, Position } from "./shape.ts";
import { validity } from "./validity.ts";

const pairs = fc.tuple(someGround, someGround);
const runs = propertyRuns(200);

function square(west: number, south: number, width: number): Ground {
  const [east, north] = [west + width, south + width];
  const corners: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return [[corners]];
}

test("a cut divides a ground: areas add up, the parts do not overlap, and both are valid", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const { inside, outside } = cut(a, b);
      const whole = areaSquareMetres(a);
      const sum = areaSquareMetres(inside) + areaSquareMetres(outside);
      expect(Math.abs(whole - sum)).toBeLessThan(Math.max(1e-6 * whole, bendSquareMetres(a, b)));
      expect(areaSquareMetres(intersection(inside, outside))).toBeLessThan(0.01);
      for (const part of [inside, outside]) expect(validity(part).valid).toBe(true);
    }),
    runs,
  );
});

test("the parts of a cut share every node of the cut", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const { inside, outside } = cut(a, b);
      // Where all nodes are shared, uniting the parts leaves no sliver and no overlap behind.
      const again = unionAll([inside, outside]);
      const sum = areaSquareMetres(inside) + areaSquareMetres(outside);
      expect(Math.abs(areaSquareMetres(again) - sum)).toBeLessThan(bendSquareMetres(a, b) / 10);
    }),
    runs,
  );
});

test("overlays agree with asking each point by itself", () => {
  const points = fc.array(
    fc.tuple(fc.double({ min: 46.69, max: 46.72, noNaN: true }), fc.double({ min: 39.49, max: 39.52, noNaN: true })),
    { minLength: 60, maxLength: 60 },
  );
  fc.assert(
    fc.property(pairs, points, ([a, b], sample) => {
      const both = intersection(a, b);
      const { inside, outside } = cut(a, b);
      const [only, either] = [difference(a, b), union(a, b)];
      for (const point of sample) {
        if (isNearEdge(a, point) || isNearEdge(b, point)) continue;
        const [inA, inB] = [groundContains(a, point), groundContains(b, point)];
        expect(groundContains(both, point)).toBe(inA && inB);
        expect(groundContains(inside, point)).toBe(inA && inB);
        expect(groundContains(outside, point)).toBe(inA && !inB);
        expect(groundContains(only, point)).toBe(inA && !inB);
        expect(groundContains(either, point)).toBe(inA || inB);
      }
    }),
    runs,
  );
});

test("measuring without rounding comes to the same area", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const measured = areaSquareMetres(intersectionToMeasure(a, b));
      expect(Math.abs(measured - areaSquareMetres(intersection(a, b)))).toBeLessThan(bendSquareMetres(a, b));
    }),
    runs,
  );
});

test("union is idempotent, and the same whichever way round", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const once = union(a, b);
      for (const again of [union(once, a), union(b, a), unionAll([a, b, a, b])]) {
        expect(Math.abs(areaSquareMetres(again) - areaSquareMetres(once))).toBeLessThan(bendSquareMetres(a, b));
      }
    }),
    runs,
  );
});

test("results lie on the grid and are the same every time", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const { inside, outside } = cut(a, b);
      for (const position of [...inside, ...outside].flat(2)) expect(positionOnGrid(position)).toBe(position);
      for (let again = 0; again < 3; again += 1) expect(cut(a, b)).toEqual({ inside, outside });
    }),
    runs,
  );
});

test("cells that share borders to 1e-8 degrees unite, and take each other's ground away cleanly", () => {
  fc.assert(
    fc.property(jitteredCells, (cells) => {
      const all = unionAll(cells);
      expect(validity(all).valid).toBe(true);
      let left = all;
      let taken = 0;
      for (const cell of cells) {
        const { inside, outside } = cut(left, cell);
        expect(validity(outside).valid).toBe(true);
        taken += areaSquareMetres(inside);
        left = outside;
      }
      expect(areaSquareMetres(left)).toBeLessThan(0.01);
      expect(Math.abs(taken - areaSquareMetres(all))).toBeLessThan(0.5);
    }),
    propertyRuns(60),
  );
});

test("what does not meet is left alone, and touching is not overlapping", () => {
  const [here, far, next] = [square(46, 39, 0.001), square(47, 39, 0.001), square(46.001, 39, 0.001)];
  expect(cut(here, far)).toEqual({ inside: [], outside: here });
  expect(cut(here, far).outside).toBe(here);
  expect(cut(here, next).outside).toBe(here);
  expect(difference(here, far)).toBe(here);
  expect(intersects(here, far)).toBe(false);
  expect(intersects(here, next)).toBe(true);
  expect(intersection(here, next)).toEqual([]);
  expect(cut(here, [])).toEqual({ inside: [], outside: here });
  expect(cut([], here)).toEqual({ inside: [], outside: [] });
  expect(union([], here)).toBe(here);
  expect(unionAll([])).toEqual([]);
});

/** What bending every edge by half a cell of the grid, 0.05 mm, may do; 0.5 m² for the longest boundaries here. */
function bendSquareMetres(a: Ground, b: Ground): number {
  return 0.001 + 5e-5 * (perimeter(a) + perimeter(b));
}

function perimeter(ground: Ground): number {
  return ground.flat().reduce((sum, ring) => sum + lengthMetres(ring), 0);
}

/** Within 1e-8 degrees of an edge the rounding to the grid may decide either way. */
function isNearEdge(ground: Ground, [lon, lat]: Position): boolean {
  return ground.flat().some((ring) =>
    ring.some((to, i) => {
      const from = ring[i - 1];
      if (from === undefined) return false;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const along = Math.max(0, Math.min(1, ((lon - from[0]) * dx + (lat - from[1]) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(lon - from[0] - along * dx, lat - from[1] - along * dy) < 1e-8;
    }),
  );
}
