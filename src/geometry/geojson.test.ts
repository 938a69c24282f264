import { expect, test } from "vitest";
import { groundFromGeoJson, groundToGeoJson, positionFromGeoJson, positionToGeoJson } from "./geojson.ts";
import type { PolygonRings } from "./shape.ts";

const one: PolygonRings = [
  [
    [0, 0],
    [1, 0],
    [1, 2],
    [0, 0],
  ],
];

test("one polygon is a Polygon, any other number a MultiPolygon", () => {
  expect(groundToGeoJson([one])).toEqual({ type: "Polygon", coordinates: one });
  expect(groundToGeoJson([one, one])).toEqual({ type: "MultiPolygon", coordinates: [one, one] });
  expect(groundToGeoJson([])).toEqual({ type: "MultiPolygon", coordinates: [] });
});

test("both read back, heights left out", () => {
  for (const ground of [[one], [one, one], []]) expect(groundFromGeoJson(groundToGeoJson(ground))).toEqual(ground);
  const withHeights = {
    type: "Polygon" as const,
    coordinates: one.map((ring) => ring.map(([lon, lat]) => [lon, lat, 7])),
  };
  expect(groundFromGeoJson(withHeights)).toEqual([one]);
  expect(positionFromGeoJson(positionToGeoJson([46.9, 39.9]))).toEqual([46.9, 39.9]);
});

test("changing what was written does not change the ground", () => {
  const written = groundToGeoJson([one]);
  if (written.type === "Polygon") written.coordinates[0]?.pop();
  expect(one[0]).toHaveLength(4);
});

test("a position of one number is refused", () => {
  expect(() => positionFromGeoJson({ type: "Point", coordinates: [1] })).toThrow("needs two numbers");
});
