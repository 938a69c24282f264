import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toUtm } from "../../../geometry/coordinates/utm.ts";
import { distanceMetres } from "../../../geometry/geodesy.ts";
import { propertyRuns } from "../../../geometry/random-ground.test-support.ts";
import { at, polygon } from "../../../modules/certificates/certificate.test-support.ts";
import { gridStepMetres } from "./draw-grid.ts";
import { barMetres } from "./draw-signs.ts";
import { hatchLines } from "./hatch.ts";
import { boundsOfFrame, mapFrameFor, type Paper, toPaper } from "./map-frame.ts";
import { pointName } from "./perimeter-points.ts";

describe("the frame of a map", () => {
  test.each([
    [60, 500],
    [120, 1000],
    [700, 10_000],
    [2500, 25_000],
    [40_000, 500_000],
  ])("of ground %d m wide has the largest round scale that shows it: 1:%d", (metres, scale) => {
    const { scaleDenominator } = mapFrameFor(polygon([0, 0], [metres, 0], [metres, metres], [0, metres]), 160, 164);
    expect(scaleDenominator).toBe(scale);
  });

  test("draws metres of the grid as millimetres of the scale", () => {
    const ground = polygon([0, 0], [300, 20], [280, 310], [10, 300]);
    const frame = mapFrameFor(ground, 160, 164);
    const [a, b] = [at(10, 40), at(260, 250)];
    const [from, to] = [toPaper(frame, a), toPaper(frame, b)];
    const paper = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const [gridA, gridB] = [toUtm(a, frame.zone), toUtm(b, frame.zone)];
    const grid = Math.hypot(gridB.eastingMetres - gridA.eastingMetres, gridB.northingMetres - gridA.northingMetres);
    expect((paper * frame.scaleDenominator) / 1000).toBeCloseTo(grid, 6);
    // On the ground it is that within the scale factor of the grid, 0.1 %: less than a line is wide.
    expect(Math.abs(grid / distanceMetres(a, b) - 1)).toBeLessThan(0.001);
  });

  test("has bounds around all that it shows", () => {
    const frame = mapFrameFor(polygon([0, 0], [300, 20], [280, 310]), 160, 164);
    const [west, south, east, north] = boundsOfFrame(frame);
    for (const [lon, lat] of [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
    ] as const) {
      const [x, y] = toPaper(frame, [lon, lat]);
      expect(x < 1 || x > 159).toBe(true);
      expect(y < 1 || y > 163).toBe(true);
    }
  });
});

test("grid lines and scale bars are round and stand apart", () => {
  for (const scale of [500, 1000, 2000, 2500, 5000, 10_000, 25_000, 50_000]) {
    const millimetres = (gridStepMetres(scale) * 1000) / scale;
    expect(millimetres).toBeGreaterThanOrEqual(25);
    expect(millimetres).toBeLessThanOrEqual(63);
    expect((barMetres(scale) * 1000) / scale).toBeLessThanOrEqual(60);
    expect((barMetres(scale) * 1000) / scale).toBeGreaterThanOrEqual(20);
  }
});

test("a hatch covers an area: the length of its lines times their spacing is the area", () => {
  const corner = fc.tuple(fc.double({ min: 20, max: 60, noNaN: true }), fc.integer({ min: 0, max: 359 }));
  fc.assert(
    fc.property(
      fc.array(corner, { minLength: 8, maxLength: 14 }),
      fc.integer({ min: 0, max: 179 }),
      (corners, angle) => {
        const ring = corners
          .toSorted(([, a], [, b]) => a - b)
          .map(
            ([away, turn]): Paper => [
              80 + away * Math.cos((turn * Math.PI) / 180),
              80 + away * Math.sin((turn * Math.PI) / 180),
            ],
          );
        const hole: Paper[] = [
          [78, 78],
          [82, 78],
          [82, 82],
          [78, 82],
        ];
        const lines = hatchLines([ring, hole], { angleDegrees: angle, spacingMillimetres: 0.05 });
        const length = lines.reduce((sum, [[x1, y1], [x2, y2]]) => sum + Math.hypot(x2 - x1, y2 - y1), 0);
        // Even-odd, as SVG fills: the hole may lie outside of a ring that does not go round the middle.
        expect(Math.abs(length * 0.05 - evenOddArea(ring, hole))).toBeLessThan(12);
      },
    ),
    propertyRuns(12),
  );
});

/** By counting points of a raster: knows nothing of lines. */
function evenOddArea(...rings: readonly (readonly Paper[])[]): number {
  const step = 0.7;
  let count = 0;
  for (let x = 10.21; x < 150; x += step) {
    for (let y = 10.27; y < 150; y += step) {
      const crossings = rings.map((ring) => crossingsLeft(ring, x, y)).reduce((a, b) => a + b, 0);
      if (crossings % 2 === 1) count += 1;
    }
  }
  return count * step * step;
}

function crossingsLeft(ring: readonly Paper[], x: number, y: number): number {
  return ring.filter(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    return y1 > y !== y2 > y && x > x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
  }).length;
}

test("points are numbered, with a letter where there are several perimeters", () => {
  expect(pointName(0, 0, 1)).toBe("1");
  expect(pointName(1, 11, 2)).toBe("B12");
  expect(pointName(27, 0, 30)).toBe("AB1");
});
