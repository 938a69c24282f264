import fc from "fast-check";
import geographicLib from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import reference from "../../bench/reference/areas.json" with { type: "json" };
import { areaSquareMetres, bearingTrueDegrees, destination, distanceMetres, lengthMetres } from "./geodesy.ts";
import { propertyRuns } from "./random-ground.test-support.ts";
import type { PolygonRings, Position, Ring } from "./shape.ts";
import { shortEdgeRingArea } from "./short-edge-area.ts";

const wgs84 = geographicLib.Geodesic.WGS84;

describe("areas and lengths agree with PostGIS", () => {
  // Measured: areas within 5.4e-10 from 1 ha on. Smaller ones differ by up to 0.00005 m², which is the rounding of
  // PostGIS (it takes small differences of large areas, as GeographicLib does); see the next test.
  test.each(reference.polygons)("$name", ({ rings, areaSquareMetres: area, perimeterMetres }) => {
    const polygon = rings as unknown as PolygonRings;
    const difference = Math.abs(areaSquareMetres([polygon]) - area);
    expect(difference).toBeLessThan(area >= 10_000 ? 1e-9 * area : 0.0001);
    const length = polygon.reduce((sum, ring) => sum + lengthMetres(ring), 0);
    expect(Math.abs(length - perimeterMetres)).toBeLessThan(1e-8 * perimeterMetres);
  });
});

test("a rectangle of some metres has the area of the plane that touches the ellipsoid there", () => {
  const [a, f, radian] = [6_378_137, 1 / 298.257223563, Math.PI / 180];
  const e2 = f * (2 - f);
  for (const lat of [0, 30, 45, 60, 74]) {
    const d = 2 ** -17;
    const w = 1 - e2 * Math.sin(lat * radian) ** 2;
    const [meridian, parallel] = [(a * (1 - e2)) / w ** 1.5, (a / Math.sqrt(w)) * Math.cos(lat * radian)];
    const ring: Ring = [
      [16 - d, lat - d],
      [16 + d, lat - d],
      [16 + d, lat + d],
      [16 - d, lat + d],
      [16 - d, lat - d],
    ];
    const planar = (2 * d * radian) ** 2 * meridian * parallel;
    expect(Math.abs(areaSquareMetres([[ring]]) / planar - 1)).toBeLessThan(1e-12);
  }
});

test("the short way to an area agrees with GeographicLib to its rounding", () => {
  const ring = fc
    .record({
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      lat: fc.double({ min: -74, max: 74, noNaN: true }),
      size: fc.constantFrom(0.0001, 0.0005, 0.001, 0.002, 0.0045),
      radii: fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 20 }),
    })
    .map(({ lon, lat, size, radii }): Ring => {
      const corners = radii.map((radius, i): Position => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [lon + size * radius * Math.cos(angle), lat + size * radius * Math.sin(angle)];
      });
      return [...corners, corners[0] as Position];
    });
  fc.assert(
    fc.property(ring, (one) => {
      const short = shortEdgeRingArea(one) ?? Number.NaN;
      // 0.0002 m² is the noise of GeographicLib in 50,000 rings; it does not grow with the ring.
      expect(Math.abs(Math.abs(short) - byGeographicLib(one))).toBeLessThan(0.0002 + 1e-10 * Math.abs(short));
      expect(shortEdgeRingArea(one.toReversed())).toBeCloseTo(-short, 6);
    }),
    propertyRuns(2000),
  );
});

test("what the short way is not exact for takes the long one", () => {
  const ring = (lat: number, width: number): Ring => [
    [10, lat],
    [10 + width, lat],
    [10 + width, lat + width],
    [10, lat],
  ];
  expect(shortEdgeRingArea(ring(40, 0.011))).toBeNull();
  expect(shortEdgeRingArea(ring(76, 0.001))).toBeNull();
  expect(areaSquareMetres([[ring(40, 2)]])).toBeCloseTo(byGeographicLib(ring(40, 2)), 3);
});

test("holes are taken off whichever way the rings turn", () => {
  const [shell, hole] = [triangle(0.003), triangle(0.001)];
  const expected = areaSquareMetres([[shell]]) - areaSquareMetres([[hole]]);
  for (const outer of [shell, shell.toReversed()]) {
    for (const inner of [hole, hole.toReversed()]) {
      expect(areaSquareMetres([[outer, inner]])).toBeCloseTo(expected, 6);
    }
  }
  expect(areaSquareMetres([])).toBe(0);
});

describe("known values of GeographicLib", () => {
  test("Karney 2013, table 2: 10,000 km from 40° north, 30° east of north", () => {
    const end = destination([0, 40], 30, 10_000_000);
    expect(end[1]).toBeCloseTo(41.79331020506, 10);
    expect(end[0]).toBeCloseTo(137.84490004377, 10);
    expect(distanceMetres([0, 40], end)).toBeCloseTo(10_000_000, 7);
    expect(bearingTrueDegrees([0, 40], end)).toBeCloseTo(30, 10);
  });

  test("a quarter of the meridian, and of the equator", () => {
    expect(distanceMetres([0, 0], [0, 90])).toBeCloseTo(10_001_965.729, 3);
    expect(distanceMetres([0, 0], [90, 0])).toBeCloseTo(10_018_754.171, 3);
  });
});

test("west is 270 degrees, and walking there and back ends where it began", () => {
  expect(bearingTrueDegrees([46.9, 0], [46.8, 0])).toBe(270);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 359.9, noNaN: true }),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      (bearing, metres) => {
        const there = destination([46.9, 39.9], bearing, metres);
        expect(distanceMetres([46.9, 39.9], there)).toBeCloseTo(metres, 6);
        const back = destination(there, bearingTrueDegrees(there, [46.9, 39.9]), metres);
        expect(distanceMetres(back, [46.9, 39.9])).toBeLessThan(1e-6);
      },
    ),
    propertyRuns(200),
  );
});

function triangle(size: number): Ring {
  return [
    [46.9 - size, 39.9 - size],
    [46.9 + size, 39.9 - size],
    [46.9, 39.9 + size],
    [46.9 - size, 39.9 - size],
  ];
}

function byGeographicLib(ring: Ring): number {
  const polygon = wgs84.Polygon(false);
  for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}
