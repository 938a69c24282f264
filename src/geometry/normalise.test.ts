import { expect, test } from "vitest";
import { normalise } from "./normalise.ts";
import type { Ground, Ring } from "./shape.ts";

const square = (x: number, y: number, turn: number): Ring => {
  const corners = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ] as const;
  const turned = [...corners.slice(turn), ...corners.slice(0, turn)];
  return [...turned, ...turned.slice(0, 1)];
};

test("ground is written one way, wherever its rings begin and in whatever order its polygons come", () => {
  const one: Ground = [[square(5, 5, 2)], [square(0, 0, 3), square(0.6, 0.6, 1), square(0.2, 0.2, 2)]];
  const other: Ground = [[square(0, 0, 1), square(0.2, 0.2, 0), square(0.6, 0.6, 3)], [square(5, 5, 0)]];
  expect(normalise(one)).toEqual(normalise(other));
  expect(normalise(one)[0]?.[0]).toEqual(square(0, 0, 0));
  expect(normalise([])).toEqual([]);
});
