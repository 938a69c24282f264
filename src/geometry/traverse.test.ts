import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bearingTrueDegrees, destination, distanceMetres } from "./geodesy.ts";
import { propertyRuns } from "./random-ground.test-support.ts";
import type { Position } from "./shape.ts";
import { closureOf, compassRule, walk } from "./traverse.ts";

const start: Position = [46.7, 39.8];

const away = fc.tuple(fc.double({ min: 0, max: 360, noNaN: true }), fc.double({ min: 5, max: 800, noNaN: true }));

/** Points around the start, and the legs from one to the next and back that measuring them without error gives. */
const closedWalk = fc.array(away, { minLength: 2, maxLength: 30 }).map((offsets) => {
  const corners = [start, ...offsets.map(([bearing, metres]) => destination(start, bearing, metres)), start];
  return corners.slice(1).map((to, index) => {
    const from = corners[index] ?? start;
    return { bearing: bearingTrueDegrees(from, to), metres: distanceMetres(from, to) };
  });
});

type Measured = readonly { readonly bearing: number; readonly metres: number }[];

function walked(legs: Measured): Position[] {
  return walk(
    start,
    legs.map(({ bearing, metres }) => ({ metres, bearingAt: () => bearing })),
  );
}

/** The same walk in a plane, by sine and cosine: what the field computes with a pocket calculator. */
function inPlane(legs: Measured): [east: number, north: number] {
  let [east, north] = [0, 0];
  for (const { bearing, metres } of legs) {
    east += metres * Math.sin((bearing * Math.PI) / 180);
    north += metres * Math.cos((bearing * Math.PI) / 180);
  }
  return [east, north];
}

const faulty = fc
  .tuple(closedWalk, fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 62, maxLength: 62 }))
  .map(([legs, faults]) =>
    legs.map(({ bearing, metres }, i) => ({
      bearing: bearing + (faults[2 * i] ?? 0),
      metres: metres + (faults[2 * i + 1] ?? 0),
    })),
  );

describe("a traverse", () => {
  test("measured without error closes to less than a millimetre", () => {
    fc.assert(
      fc.property(closedWalk, (legs) => {
        const length = legs.reduce((sum, { metres }) => sum + metres, 0);
        const closure = closureOf(start, walked(legs), length, 300, null);
        expect(closure.misclosureMetres).toBeLessThan(0.001);
        expect(closure.withinTolerance).toBe(true);
      }),
      propertyRuns(200),
    );
  });

  test("closes with the error that sines and cosines give, to a thousandth of it and what the globe bends", () => {
    fc.assert(
      fc.property(faulty, (legs) => {
        const closure = closureOf(start, walked(legs), 1000, 300, null);
        const [east, north] = inPlane(legs);
        // Meridians turn by 0.007° per km here: a plane is out by centimetres over such a walk.
        expect(Math.abs(closure.misclosureMetres - Math.hypot(east, north))).toBeLessThan(1);
      }),
      propertyRuns(200),
    );
  });

  test("tells how far, whither and in what ratio it misses", () => {
    const legs = [
      { bearing: 90, metres: 100 },
      { bearing: 180, metres: 100 },
      { bearing: 270, metres: 100 },
      { bearing: 0, metres: 102 },
    ];
    const closure = closureOf(start, walked(legs), 402, 300, null);
    expect(closure.misclosureMetres).toBeCloseTo(2, 2);
    expect(closure.misclosureTrueDegrees ?? 0).toBeCloseTo(0, 0);
    expect(closure.ratio).toBeCloseTo(201, 0);
    expect(closure.withinTolerance).toBe(false);
    expect(closureOf(start, walked(legs), 402, 200, null).withinTolerance).toBe(true);
  });
});

describe("the compass rule", () => {
  test("closes exactly and moves no point further than the misclosure", () => {
    fc.assert(
      fc.property(faulty, (legs) => {
        const arrivals = walked(legs);
        const adjusted = compassRule(
          start,
          arrivals,
          legs.map(({ metres }) => metres),
        );
        expect(adjusted.at(-1)).toEqual(start);
        const misclosure = distanceMetres(start, arrivals.at(-1) ?? start);
        for (const [index, position] of adjusted.entries()) {
          expect(distanceMetres(position, arrivals[index] ?? start)).toBeLessThanOrEqual(misclosure + 1e-6);
        }
      }),
      propertyRuns(200),
    );
  });

  test("shares by the length walked: each point by its own part, one after the other", () => {
    fc.assert(
      fc.property(faulty, (legs) => {
        const arrivals = walked(legs);
        const lengths = legs.map(({ metres }) => metres);
        const whole = lengths.reduce((sum, metres) => sum + metres, 0);
        const misclosure = distanceMetres(start, arrivals.at(-1) ?? start);
        compassRule(start, arrivals, lengths).forEach((position, index) => {
          const upTo = lengths.slice(0, index + 1).reduce((sum, metres) => sum + metres, 0);
          expect(distanceMetres(position, arrivals[index] ?? start)).toBeCloseTo((misclosure * upTo) / whole, 5);
        });
      }),
      propertyRuns(100),
    );
  });

  test("leaves a traverse without error where it is", () => {
    fc.assert(
      fc.property(closedWalk, (legs) => {
        const arrivals = walked(legs);
        const adjusted = compassRule(
          start,
          arrivals,
          legs.map(({ metres }) => metres),
        );
        for (const [index, position] of adjusted.entries()) {
          expect(distanceMetres(position, arrivals[index] ?? start)).toBeLessThan(0.001);
        }
      }),
      propertyRuns(50),
    );
  });
});
