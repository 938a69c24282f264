import fc from "fast-check";
import { expect, test } from "vitest";
import { densify } from "./densify.ts";
import { areaSquareMetres, distanceMetres } from "./geodesy.ts";
import { cut } from "./overlay.ts";
import { propertyRuns } from "./random-ground.test-support.ts";
import type { Ground, Position } from "./shape.ts";
import { upperBoundMetres } from "./upper-bound-metres.ts";
import { validity } from "./validity.ts";

function rectangle(west: number, south: number, east: number, north: number): Ground {
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}

const fourKilometres = rectangle(46.9, 39.9, 46.95, 39.93);

test("no edge stays longer than asked for, and the area stays what it was", () => {
  const dense = densify(fourKilometres);
  for (const ring of dense.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      expect(distanceMetres(ring[i - 1] as Position, ring[i] as Position)).toBeLessThanOrEqual(100);
    }
  }
  expect(validity(dense).valid).toBe(true);
  const area = areaSquareMetres(fourKilometres);
  expect(Math.abs(areaSquareMetres(dense) - area)).toBeLessThan(1e-7 * area);
});

test("pieces of a long-edged ground add up only when it is dense", () => {
  const knife = rectangle(46.92, 39.8, 47, 40);
  const lost = (ground: Ground) => {
    const { inside, outside } = cut(ground, densify(knife));
    return areaSquareMetres(ground) - areaSquareMetres(inside) - areaSquareMetres(outside);
  };
  expect(Math.abs(lost(densify(fourKilometres)))).toBeLessThan(0.1);
  // The northern and the southern edge nearly make up for each other; a triangle has no such luck.
  const triangle: Ground = [[[...(fourKilometres[0]?.[0]?.slice(0, 3) ?? []), [46.9, 39.9]]]];
  expect(Math.abs(lost(triangle))).toBeGreaterThan(50);
  expect(Math.abs(lost(densify(triangle)))).toBeLessThan(0.1);
});

test("a ring of short edges is left alone", () => {
  const small = rectangle(46.9, 39.9, 46.901, 39.9005);
  expect(densify(small)[0]?.[0]).toBe(small[0]?.[0]);
});

test("densifying twice adds nothing", () => {
  for (const lat of [0, 39.9, 69]) {
    for (let metres = 99; metres < 302; metres += 0.37) {
      const width = metres / 111_320 / Math.cos((lat * Math.PI) / 180);
      const once = densify(rectangle(46.9, lat, 46.9 + width, lat + metres / 111_132));
      expect(densify(once)).toEqual(once);
    }
  }
});

test("the quick bound is never below the distance, and near it for short edges", () => {
  const position = fc.tuple(
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: -89, max: 89, noNaN: true }),
  );
  const off = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));
  fc.assert(
    fc.property(position, off, fc.constantFrom(0.001, 1, 20), ([lon, lat], [x, y], reach) => {
      const [from, to]: Position[] = [
        [lon, lat],
        [lon + x * reach, Math.max(-90, Math.min(90, lat + y * reach))],
      ];
      if (from === undefined || to === undefined) throw new Error("two positions");
      const distance = distanceMetres(from, to);
      expect(upperBoundMetres(from, to)).toBeGreaterThanOrEqual(distance * (1 - 1e-9) - 1e-9);
      if (reach === 0.001 && Math.abs(lat) < 80)
        expect(upperBoundMetres(from, to)).toBeLessThan(distance * 1.02 + 1e-6);
    }),
    propertyRuns(1000),
  );
});
