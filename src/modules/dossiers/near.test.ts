import { expect, test } from "vitest";
import { densify } from "../../geometry/densify.ts";
import { destination, distanceMetres } from "../../geometry/geodesy.ts";
import { at, polygon } from "../certificates/certificate.test-support.ts";
import { boundsAround, wayBetween, wayTo } from "./near.ts";

const ground = densify(polygon([0, 0], [400, 0], [400, 300], [0, 300]));
const middle = at(200, 150);

test("a place beside a ground is as far as its nearest corner, which is at most 50 m further than its edge", () => {
  const { distanceMetres: away, bearingTrueDegrees } = wayTo(ground, middle, at(200, 1300));
  expect(away).toBeGreaterThanOrEqual(999);
  expect(away).toBeLessThan(1003);
  expect(bearingTrueDegrees).toBeLessThan(0.1);
});

test("a place inside is no distance away", () => {
  expect(wayTo(ground, middle, at(100, 100)).distanceMetres).toBe(0);
});

test("two grounds are as far apart as their nearest corners", () => {
  const other = polygon([1400, 0], [1500, 0], [1500, 100]);
  const way = wayBetween(ground, middle, other);
  expect(way.distanceMetres).toBeCloseTo(1000, 0);
  expect(way.bearingTrueDegrees).toBeCloseTo(97.1, 0);
});

test("the box around holds every place within the distance, north and south of the equator", () => {
  for (const lat of [-55, -0.001, 0.001, 40, 68]) {
    const corner = [10, lat] as const;
    const [west, south, east, north] = boundsAround([10, lat, 10.01, lat + 0.01], 2000);
    for (let bearing = 0; bearing < 360; bearing += 15) {
      const [lon, y] = destination(corner, bearing, 2000);
      expect(lon).toBeGreaterThanOrEqual(west - 1e-9);
      expect(lon).toBeLessThanOrEqual(east);
      expect(y).toBeGreaterThanOrEqual(south - 1e-9);
      expect(y).toBeLessThanOrEqual(north);
    }
    expect(distanceMetres([10, north], [10, lat + 0.01])).toBeCloseTo(2000, 3);
  }
});
