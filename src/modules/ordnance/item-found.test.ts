import { describe, expect, test } from "vitest";
import { categoryLeaves, categoryTree } from "./category.ts";
import { itemEffects, type readItem } from "./item-found.ts";
import { statisticGroups } from "./statistic-group.ts";

const effectOf = (item: Parameters<typeof readItem>[0]) => itemEffects("H-1", [item])[0];

describe("items found", () => {
  test("are counted in the statistic group of their category", () => {
    expect(effectOf({ category: "av-blast-mine", quantity: 2, state: "destroyed", disposal: "burnt" })).toEqual({
      kind: "item-found",
      item: {
        hazardCode: "H-1",
        statisticGroup: "at-mine",
        category: "av-blast-mine",
        model: null,
        quantity: 2,
        state: "destroyed",
        depthCm: null,
        condition: null,
        disposal: "burnt",
        location: null,
      },
    });
  });

  test("stand at their own position, or where the report is", () => {
    const point = (lon: number) => ({ geometry: { type: "Point" as const, coordinates: [lon, 40] } });
    const item = { category: "other", quantity: 1, state: "found" as const };
    const places = itemEffects(null, [{ ...item, position: point(46) }, item], point(47));
    expect(places.map((one) => one.kind === "item-found" && one.item.location)).toEqual([
      [46, 40],
      [47, 40],
    ]);
  });

  test.each([
    ["anti-personnel-mine", "ap-mine"],
    ["anti-vehicle-mine", "at-mine"],
    ["cluster-munition", "submunition"],
    ["unexploded-ordnance", "uxo"],
    ["abandoned-ordnance", "axo"],
    ["improvised-device", "ied"],
    ["small-arms-ammunition", "small-arms"],
    ["other", "other"],
  ])("of version 1 keep their kind (%s), their number and what was written of their disposal", (kind, group) => {
    const effect = effectOf({ kind, model: "PMN-2", count: 14, depthCm: 8, disposal: "Blown up by Team 3" });
    expect(effect).toMatchObject({
      item: { statisticGroup: group, category: kind, model: "PMN-2", quantity: 14, depthCm: 8, state: "found" },
    });
    expect(effect).toMatchObject({ item: { disposal: "Blown up by Team 3" } });
  });

  test("of a category that the tree does not know are a fault, not an uncounted item", () => {
    expect(() => effectOf({ kind: "torpedo", count: 1 })).toThrow(/no category torpedo/);
  });
});

test("every leaf of the tree has a code of its own and a known group, and every group has a leaf", () => {
  const codes = categoryLeaves.map(({ code }) => code);
  expect(new Set([...codes, ...categoryTree.map(({ code }) => code)]).size).toBe(codes.length + categoryTree.length);
  const groups = new Set(categoryLeaves.map(({ statisticGroup }) => statisticGroup));
  expect([...groups].sort()).toEqual(Object.keys(statisticGroups).sort());
});
