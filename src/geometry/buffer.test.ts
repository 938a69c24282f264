import { describe, expect, test } from "vitest";
import { buffer } from "./buffer.ts";
import { groundContains } from "./contains.ts";
import { areaSquareMetres, destination, distanceMetres } from "./geodesy.ts";
import type { Ground, Position } from "./shape.ts";
import { validity } from "./validity.ts";

function square(west: number, south: number, width: number): Ground {
  return [
    [
      [
        [west, south],
        [west + width, south],
        [west + width, south + width],
        [west, south + width],
        [west, south],
      ],
    ],
  ];
}

describe.each([
  ["a field of 100 m", square(46.9, 39.9, 0.001), 25],
  ["a field in the north", square(20, 69, 0.001), 25],
  ["a district of 30 km", square(46.9, 39.9, 0.3), 500],
  ["a country of 400 km", square(46, 38.5, 3.5), 2000],
])("%s", (_, ground, metres) => {
  const grown = buffer(ground, metres);
  const corners = ground.flat(2);

  test("grows by the distance, measured on the ellipsoid", () => {
    expect(validity(grown)).toEqual({ valid: true });
    // Every corner of the new outline stands the distance away from the old corners, or further (along the sides).
    for (const position of grown.flat(2)) {
      const nearest = Math.min(...corners.map((corner) => distanceMetres(corner, position)));
      expect(nearest).toBeGreaterThan(metres * 0.998);
    }
    const [southWest] = corners as [Position];
    expect(groundContains(grown, destination(southWest, 225, metres * 0.99))).toBe(true);
    expect(groundContains(grown, destination(southWest, 225, metres * 1.01))).toBe(false);
  });

  test("shrinks again to about what it was", () => {
    const back = areaSquareMetres(buffer(grown, -metres)) / areaSquareMetres(ground);
    expect(Math.abs(back - 1)).toBeLessThan(0.001);
  });
});

test("shrinking by more than there is leaves nothing", () => {
  expect(buffer(square(46.9, 39.9, 0.001), -100)).toEqual([]);
  expect(buffer([], 10)).toEqual([]);
});
