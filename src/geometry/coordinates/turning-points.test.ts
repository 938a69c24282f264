import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { densify } from "../densify.ts";
import { destination } from "../geodesy.ts";
import { normalise } from "../normalise.ts";
import { propertyRuns } from "../random-ground.test-support.ts";
import type { Ground, Position, Ring } from "../shape.ts";
import { perimetersOf } from "./turning-points.ts";

const start: Position = [46.5, 40.1];
const legs = [
  [90, 400],
  [170, 250],
  [265, 380],
] as const;

function ringOf(corners: readonly Position[]): Ring {
  return [...corners, corners[0] ?? start];
}

/** Corners walked from the start, leg after leg. */
function walked(): Position[] {
  const corners: Position[] = [start];
  for (const [bearing, metres] of legs) corners.push(destination(corners.at(-1) ?? start, bearing, metres));
  return corners;
}

describe("turning points", () => {
  test("give the bearings and distances that were walked", () => {
    const [perimeter] = perimetersOf([[ringOf(walked())]]);
    expect(perimeter?.points.length).toBe(4);
    for (const [index, [bearing, metres]] of legs.entries()) {
      expect(perimeter?.points[index]?.bearingTrueDegrees).toBeCloseTo(bearing, 9);
      expect(perimeter?.points[index]?.distanceMetres).toBeCloseTo(metres, 6);
    }
  });

  test("are the same for a ground that the ledger has filled with points, begun elsewhere and turned round", () => {
    const plain: Ground = [[ringOf(walked())]];
    const filled = normalise(densify(plain, 30));
    const turned: Ground = filled.map((rings) => rings.map((ring) => ring.toReversed()));
    expect(filled[0]?.[0]?.length).toBeGreaterThan(40);
    for (const ground of [filled, turned]) {
      const found = perimetersOf(ground)[0]?.points ?? [];
      expect(found.length).toBe(4);
      for (const [index, { position }] of (perimetersOf(plain)[0]?.points ?? []).entries()) {
        expect(found[index]?.position[0]).toBeCloseTo(position[0], 8);
        expect(found[index]?.position[1]).toBeCloseTo(position[1], 8);
      }
    }
  });

  test("name parts and what is left out inside them", () => {
    const inner = [destination(start, 130, 150)];
    for (const bearing of [90, 180, 270]) inner.push(destination(inner.at(-1) ?? start, bearing, 20));
    const elsewhere = walked().map(([lon, lat]): Position => [lon + 0.02, lat]);
    const found = perimetersOf([[ringOf(walked()), ringOf(inner)], [ringOf(elsewhere)]]);
    expect(found.map(({ part, isHole, points }) => [part, isHole, points.length])).toEqual([
      [1, false, 4],
      [1, true, 4],
      [2, false, 4],
    ]);
    const turn = (index: number) => found[index]?.points.map((point) => point.bearingTrueDegrees) ?? [];
    // Clockwise outside, anticlockwise inside: the certified ground is always on the right hand.
    expect(turn(0).toSorted((a, b) => a - b)).toEqual(turn(0).slice());
    expect(turn(1)[0]).toBeGreaterThan(90);
  });

  test("no point that turns is lost", () => {
    const bend = fc.array(fc.tuple(fc.integer({ min: 20, max: 120 }), fc.integer({ min: 5, max: 300 })), {
      minLength: 4,
      maxLength: 12,
    });
    fc.assert(
      fc.property(bend, (bends) => {
        let angle = 0;
        const whole = bends.reduce((sum, [turn]) => sum + turn, 0);
        const corners = bends.map(([turn, size]) => {
          angle += (turn / whole) * 360;
          return destination(start, angle, 50 + size);
        });
        const plain = perimetersOf([[ringOf(corners)]])[0]?.points.length;
        const filled = perimetersOf(densify([[ringOf(corners)]], 20))[0]?.points.length;
        expect(filled).toBe(plain);
      }),
      propertyRuns(100),
    );
  });
});
