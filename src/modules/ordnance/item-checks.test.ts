import { expect, test } from "vitest";
import type { Report } from "../reports/report.ts";
import { checkItems, type ItemsBody } from "./item-checks.ts";
import type { ItemFound } from "./item-found.ts";

const photo = "a".repeat(64);
const item: ItemFound = { category: "ap-blast-mine", model: "pmn-2", quantity: 1, state: "found" };
const at = (lon: number) => ({ geometry: { type: "Point" as const, coordinates: [lon, 40] } });

function codes(itemsFound: readonly ItemFound[], depthCm?: number): string[] {
  const body: ItemsBody = { itemsFound, ...(depthCm === undefined ? {} : { depthCm }) };
  const attachments = [{ sha256: photo, name: "mine.jpg", mediaType: "image/jpeg", byteLength: 1 }];
  return checkItems({ body, attachments } as unknown as Report<ItemsBody>).map(({ code, path }) => `${code} ${path}`);
}

test("nothing is said of items that differ in model, quantity or place", () => {
  expect(codes([item, { ...item, quantity: 2 }, { ...item, position: at(46) }, { ...item, position: at(47) }])).toEqual(
    [],
  );
});

test("the same device twice at one place is said once, of the second", () => {
  expect(codes([item, item])).toEqual(["duplicate-item /itemsFound/1"]);
  expect(codes([{ ...item, position: at(46) }, item, { ...item, position: at(46) }])).toEqual([
    "duplicate-item /itemsFound/2",
  ]);
});

test.each([
  ["destroyed", undefined, ["destroyed-without-disposal /itemsFound/0/disposal"]],
  ["destroyed", "demolished-in-place", []],
  ["destroyed", "left-marked", ["state-against-disposal /itemsFound/0/state"]],
  ["found", "demolished-in-place", ["state-against-disposal /itemsFound/0/state"]],
  ["found", "left-marked", []],
  ["moved", "handed-over", []],
  ["moved", undefined, []],
] as const)("state %s with disposal %s", (state, disposal, expected) => {
  expect(codes([{ ...item, state, ...(disposal === undefined ? {} : { disposal }) }])).toEqual(expected);
});

test("an item below the depth of the search is said, at the depth it is not", () => {
  expect(codes([{ ...item, depthCm: 20 }], 20)).toEqual([]);
  expect(codes([{ ...item, depthCm: 20.5 }], 20)).toEqual(["item-below-search-depth /itemsFound/0/depthCm"]);
  expect(codes([{ ...item, depthCm: 400 }])).toEqual([]);
});

test("a photo that nobody attached is refused", () => {
  expect(codes([{ ...item, photo }])).toEqual([]);
  expect(codes([{ ...item, photo: "b".repeat(64) }])).toEqual(["photo-not-attached /itemsFound/0/photo"]);
});

test.each([
  ["pmn-2", "ap-blast-mine", []],
  ["ПМН-2", "ap-blast-mine", ["model-not-by-key /itemsFound/0/model"]],
  ["tm-57", "ap-blast-mine", ["model-against-category /itemsFound/0/category"]],
  ["tm-57", "axo-bulk-explosive", []],
  ["82 mm", "uxo-mortar-bomb", ["model-not-in-catalogue /itemsFound/0/model"]],
])("model %s as %s", (model, category, expected) => {
  expect(codes([{ ...item, model, category }])).toEqual(expected);
});
