import fc from "fast-check";
import { expect, test } from "vitest";
import { groundContains } from "./contains.ts";
import { indexGround } from "./ground-index.ts";
import { propertyRuns, someGround } from "./random-ground.test-support.ts";
import type { Ground } from "./shape.ts";

const ring: Ground = [
  [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ],
  ],
];

test("holes are outside", () => {
  const { contains, bounds } = indexGround(ring);
  expect([contains([2, 2]), contains([5, 5]), contains([11, 5]), contains([5, 11])]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(bounds).toEqual([0, 0, 10, 10]);
  expect(indexGround([]).contains([0, 0])).toBe(false);
});

test("the index answers as asking every edge does", () => {
  const point = fc.tuple(
    fc.double({ min: 46.69, max: 46.72, noNaN: true }),
    fc.double({ min: 39.49, max: 39.52, noNaN: true }),
  );
  fc.assert(
    fc.property(someGround, fc.array(point, { minLength: 50, maxLength: 50 }), (ground, points) => {
      const { contains } = indexGround(ground);
      for (const position of points) expect(contains(position)).toBe(groundContains(ground, position));
      // Vertices and the height of vertices are where such tests go wrong.
      for (const [lon, lat] of ground.flat(2)) {
        expect(contains([lon - 0.001, lat])).toBe(groundContains(ground, [lon - 0.001, lat]));
        expect(contains([lon, lat])).toBe(groundContains(ground, [lon, lat]));
      }
    }),
    propertyRuns(100),
  );
});
