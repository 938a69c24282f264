import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeMeasured } from "../../../../src/modules/reports/compute-measured.ts";
import type { TypedTraverse } from "../../../../src/modules/reports/typed-geometry.ts";
import {
  blankLeg,
  blankPlace,
  draftOfTraverse,
  emptyTraverse,
  numberIn,
  typedTraverse,
  walkable,
} from "./traverse-draft.ts";

const bearing = fc.integer({ min: 0, max: 3600 }).map((tenths) => tenths / 10);
const metres = fc.integer({ min: 1, max: 9000 }).map((tenths) => tenths / 10);
const leg = fc.record({
  pointType: fc.constantFrom("turning" as const, "intermediate" as const, "end" as const, "start" as const),
  bearing,
  distanceMetres: metres,
});
const typed: fc.Arbitrary<TypedTraverse> = fc.record({
  method: fc.constant("traverse" as const),
  date: fc.constant("2024-06-01"),
  bearingKind: fc.constantFrom("true" as const, "grid" as const, "magnetic" as const),
  system: fc.constant("EPSG:4326" as const),
  start: fc.constant({ text: "40.1N 47.1E" }),
  legs: fc.array(leg, { minLength: 1, maxLength: 8 }),
});

describe("a traverse on the screen", () => {
  test("is what the report holds, there and back", () => {
    fc.assert(
      fc.property(typed, (one) => {
        expect(typedTraverse(draftOfTraverse(one))).toEqual(one);
      }),
    );
  });

  test("keeps a half-written leg, which is not walked and makes no geometry", () => {
    const legs = [
      { ...blankLeg, bearing: "10", distance: "50" },
      { ...blankLeg, bearing: "100", distance: "" },
    ];
    const made = typedTraverse({ ...emptyTraverse("2024-06-01"), start: { ...blankPlace, text: "40N 47E" }, legs });
    expect(made?.legs.length).toBe(2);
    const { typed, isWhole } = walkable(made as TypedTraverse);
    expect(isWhole).toBe(false);
    expect(computeMeasured(typed, "ground").points.length).toBe(2);
  });

  test("goes nowhere from a start whose leg is half written", () => {
    const reference = { ...blankPlace, text: "40N 47E" };
    const start = { ...blankPlace, bearing: "45" };
    const made = typedTraverse({ ...emptyTraverse("2024-06-01"), reference, start, legs: [] });
    const { typed, isWhole } = walkable(made as TypedTraverse);
    expect(isWhole).toBe(false);
    for (const { position } of computeMeasured(typed, "ground").points)
      expect(position.every(Number.isFinite)).toBe(true);
  });

  test("with nothing written is nothing", () => {
    expect(typedTraverse(emptyTraverse("2024-06-01"))).toBeUndefined();
  });

  test("numbers are read with point or comma, and nothing else is a number", () => {
    expect(["12,5", " 12.5 ", "-3", "7."].map(numberIn)).toEqual([12.5, 12.5, -3, 7]);
    expect(["", "-", "1e3", "12°", "1 2"].map(numberIn)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
