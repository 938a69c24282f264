import fc from "fast-check";
import { expect, test } from "vitest";
import { areaSquareMetres } from "./geodesy.ts";
import { quantise } from "./grid.ts";
import { positionOnGrid } from "./grid-cell.ts";
import { propertyRuns, someGround } from "./random-ground.test-support.ts";
import type { Ground } from "./shape.ts";
import { validity } from "./validity.ts";

test("ground that lies on the grid is returned as it is", () => {
  fc.assert(
    fc.property(someGround, (ground) => {
      expect(quantise(ground)).toBe(ground);
    }),
    propertyRuns(50),
  );
});

test("ground off the grid moves onto it, stays valid and keeps its area", () => {
  const shift = fc.double({ min: -1e-9, max: 1e-9, noNaN: true });
  fc.assert(
    fc.property(someGround, shift, (ground, by) => {
      const off = ground.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon + by, lat - by] as const)));
      const moved = quantise(off);
      expect(validity(moved).valid).toBe(true);
      for (const position of moved.flat(2)) expect(positionOnGrid(position)).toBe(position);
      expect(Math.abs(areaSquareMetres(moved) - areaSquareMetres(off))).toBeLessThan(1);
    }),
    propertyRuns(100),
  );
});

test("what is thinner than a cell disappears, and nothing invalid comes through", () => {
  const sliver: Ground = [
    [
      [
        [46.9, 39.9],
        [46.901, 39.9],
        [46.901, 39.9000000004],
        [46.9, 39.9],
      ],
    ],
  ];
  expect(quantise(sliver)).toEqual([]);
  const bowTie: Ground = [
    [
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1.00000000001],
        [0, 0],
      ],
    ],
  ];
  expect(() => quantise(bowTie)).toThrow(/TopologyException/);
});
