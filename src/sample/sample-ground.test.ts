import { describe, expect, it } from "vitest";
import { intersection, unionAll } from "../geometry/overlay.ts";
import type { Ground, Position } from "../geometry/shape.ts";
import { validity } from "../geometry/validity.ts";
import { type GroundShape, groundOf, type PointShape } from "../modules/reports/ground-shape.ts";
import { sampleSteps } from "./sample-steps.ts";

const steps = sampleSteps();
const documents = steps.map(({ document }) => document);
const units = documents
  .filter(({ type }) => type === "administrative-unit")
  .map(({ body }) => ({ code: String(body.code), level: body.level, ground: groundOf(body.boundary as GroundShape) }));
const country = units.filter(({ level }) => level === 0).flatMap(({ ground }) => ground);
const parts = units.filter(({ level }) => level === 2);
const areas = documents.flatMap(({ body }) =>
  ["area", "cancelled", "reduced", "reducedWithAsset", "cleared", "confirmed", "added"]
    .filter((field) => body[field] !== undefined)
    .map((field) => groundOf(body[field] as GroundShape)),
);
const points = documents.flatMap(({ body }) =>
  body.location === undefined ? [] : [(body.location as PointShape).geometry.coordinates],
);

describe("the sample's ground", () => {
  it("is valid, closed, and written with at most seven decimals", () => {
    for (const ground of [...areas, ...units.map((unit) => unit.ground)]) {
      expect(validity(ground)).toEqual({ valid: true });
      for (const ring of ground.flat()) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const number of ring.flat()) expect(Math.round(number * 1e7) / 1e7).toBe(number);
      }
    }
  });

  it("lies on the island in the open Atlantic", () => {
    const everything = unionAll(areas);
    expect(squareDegrees(intersection(everything, country))).toBeCloseTo(squareDegrees(everything), 9);
    for (const [lon = 0, lat = 0] of points) expect(isOn(country, [lon, lat])).toBe(true);
    for (const [lon, lat] of country.flat(2)) {
      expect(Math.abs(lon + 40)).toBeLessThan(0.6);
      expect(Math.abs(lat - 40)).toBeLessThan(0.4);
    }
  });

  it("has eight units that share their borders: together they are the island, and none overlaps another", () => {
    expect(parts.length).toBe(8);
    const sum = parts.reduce((total, { ground }) => total + squareDegrees(ground), 0);
    expect(sum).toBeCloseTo(squareDegrees(country), 12);
    expect(squareDegrees(unionAll(parts.map(({ ground }) => ground)))).toBeCloseTo(sum, 12);
  });

  it("leaves exactly two units without any information", () => {
    const reported = unionAll(areas);
    const silent = parts.filter(({ ground }) => intersection(ground, reported).length === 0);
    const accidents = documents.filter(({ type }) => type === "accident-report" || type === "lifted-minefield");
    const heard = silent.filter(({ ground }) =>
      accidents.some(({ body }) => {
        const [lon = 0, lat = 0] = (body.location as PointShape).geometry.coordinates;
        return isOn(ground, [lon, lat]);
      }),
    );
    expect(silent.length - heard.length).toBe(2);
  });

  it("has areas of 5 to 40 turning points, some with holes, some sharing a border", () => {
    const hazards = documents
      .filter(({ type, body }) => type === "hazard-report" && /^SMP-00|^SMP-01/.test(String(body.hazardCode)))
      .map(({ body }) => groundOf(body.area as GroundShape));
    for (const [shell] of hazards.flat()) {
      expect(shell?.length).toBeGreaterThanOrEqual(5);
      expect(shell?.length).toBeLessThanOrEqual(41);
    }
    expect(hazards.filter((ground) => ground.some((rings) => rings.length > 1)).length).toBe(2);
  });
});

/** Either way round: our rings run anticlockwise, those of the overlay engine clockwise. */
function squareDegrees(ground: Ground): number {
  const signed = ground.flat().reduce((total, ring) => {
    return ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[index + 1] ?? [x, y];
      return sum + ((x + 40) * (nextY - 40) - (nextX + 40) * (y - 40)) / 2;
    }, total);
  }, 0);
  return Math.abs(signed);
}

/** Even-odd rule over all rings. */
function isOn(ground: Ground, [x, y]: Position): boolean {
  let inside = false;
  for (const ring of ground.flat()) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[index + 1] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    });
  }
  return inside;
}
