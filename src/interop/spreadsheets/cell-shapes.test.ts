import { expect, test } from "vitest";
import { groundIn, pointIn } from "./cell-shapes.ts";

test.each([
  "40.5, 46.25",
  "40,5 46,25",
  "40,5; 46,25",
  "40.5 46.25",
  "40.5N 46.25E",
  "46.25E, 40.5N",
  "40.5° N, 46.25° E",
  "POINT (46.25 40.5)",
  "SRID=4326;POINT(46.25 40.5)",
])("reads the place %s", (text) => {
  expect(pointIn(text, "")).toEqual({ value: { geometry: { type: "Point", coordinates: [46.25, 40.5] } } });
});

test.each(["", "40.5", "40.5N 46.25N", "40.5 46.25E", "38T MK 123 456", "POINT (46.25)", "1 2 3"])(
  "does not read the place %j",
  (text) => expect(pointIn(text, "")).toHaveProperty("fault"),
);

test("reads other systems where the column names one, and keeps what was typed beside what was computed", () => {
  const read = pointIn("38T NK 06257 83331", "MGRS") as {
    value: { geometry: { coordinates: number[] }; asTyped: object };
  };
  expect(read.value.asTyped).toEqual({ method: "coordinates", system: "MGRS", texts: ["38T NK 06257 83331"] });
  expect(read.value.geometry.coordinates[0]).toBeCloseTo(45.07, 1);
  expect(pointIn("40°30'00\"N 46°15'00\"E", "")).toMatchObject({
    value: { geometry: { coordinates: [46.25, 40.5] }, asTyped: { system: "EPSG:4326" } },
  });
  expect(pointIn("40.5, 46.25", "EPSG:3857")).toHaveProperty("fault", expect.stringContaining("not read here"));
  expect(groundIn("40.5, 46.25", "MGRS")).toHaveProperty("fault");
});

test("reads ground as corners, closed or not, and as WKT with holes and parts", () => {
  const ring = [
    [46, 40],
    [47, 40],
    [47, 41],
    [46, 40],
  ];
  const polygon = { value: { geometry: { type: "Polygon", coordinates: [ring] } } };
  expect(groundIn("40 46; 40 47; 41 47", "WGS 84")).toEqual(polygon);
  expect(groundIn("40 46; 40 47; 41 47; 40 46;", "")).toEqual(polygon);
  expect(groundIn("POLYGON ((46 40, 47 40, 47 41, 46 40))", "")).toEqual(polygon);
  expect(
    groundIn("MULTIPOLYGON (((46 40, 47 40, 47 41, 46 40)), ((1 1, 2 1, 2 2, 1 1), (1 1, 2 1, 2 2, 1 1)))", ""),
  ).toMatchObject({
    value: {
      geometry: {
        type: "MultiPolygon",
        coordinates: [
          [ring],
          [[], []].map(() => [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ]),
        ],
      },
    },
  });
});

test.each([
  "40 46; 40 47",
  "POLYGON ((46 40, 47 x))",
  "POLYGON (",
  "circle",
  "POLYGON ((46 40 12, 47 40 12, 47 41 12, 46 40 12))",
])("does not read the ground %j", (text) => expect(groundIn(text, "")).toHaveProperty("fault"));
