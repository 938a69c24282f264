import { expect, test } from "vitest";
import { catalogueOf, modelsFound, seedModelNamed } from "./catalogue.ts";
import { categoryOf } from "./category.ts";
import { conflictsOf } from "./model-claim.ts";
import { modelNameKey } from "./model-name-key.ts";
import { seedModels } from "./seed-models.ts";

const catalogue = catalogueOf([]);
const modelNamed = (key: string) => catalogue.find(({ model }) => model === key);

test("every seed has a category of the tree, a source for each value, and no second of its key", () => {
  expect(new Set(seedModels.map(({ model }) => model)).size).toBe(seedModels.length);
  for (const { category, claims = [] } of seedModels) {
    expect(categoryOf(category)).toBeDefined();
    for (const claim of claims) expect(claim.source).toMatch(/\S/);
  }
});

test("conflicting values stand side by side and are marked: two charges of the PMN, all of the PTM-3", () => {
  expect(modelNamed("pmn")?.claims.filter(({ property }) => property === "fillGrams")).toMatchObject([
    { minimum: 200 },
    { minimum: 240 },
  ]);
  expect(modelNamed("pmn")?.conflicts).toEqual(["fillGrams"]);
  expect(modelNamed("ptm-3")?.conflicts).toEqual(["massGrams", "fillGrams"]);
  expect(modelNamed("tm-57")?.conflicts).toEqual([]);
});

test.each(["ПМН-2", "pmn 2", "PMN2", "пмн2"])("%s finds the PMN-2", (typed) => {
  expect(modelsFound(catalogue, typed).map(({ model }) => model)).toEqual(["pmn-2"]);
  expect(seedModelNamed(typed)?.model).toBe("pmn-2");
});

test("ranges that meet agree; a single number within a range too", () => {
  const claim = { property: "massGrams", source: "s" } as const;
  expect(
    conflictsOf([
      { ...claim, minimum: 100, maximum: 120 },
      { ...claim, minimum: 120 },
    ]),
  ).toEqual([]);
  expect(
    conflictsOf([
      { ...claim, minimum: 100, maximum: 120 },
      { ...claim, minimum: 121 },
    ]),
  ).toEqual(["massGrams"]);
});

test("a report adds its claims to a model and takes none away", () => {
  const body = {
    model: "tm-57",
    name: { en: "TM-57" },
    category: "av-blast-mine",
    claims: [{ property: "massGrams", minimum: 8700, source: "Weighed by Team 2" }],
  } as const;
  const model = catalogueOf([{ reportId: "r", body }]).find((one) => one.model === "tm-57");
  expect(model?.claims.filter(({ property }) => property === "massGrams")).toMatchObject([
    { minimum: 9000, reportId: null },
    { minimum: 8700, reportId: "r", source: "Weighed by Team 2" },
  ]);
  expect(model?.conflicts).toEqual(["massGrams"]);
});

test("a key without letters or digits finds nothing by accident", () => {
  expect(modelNameKey("—")).toBe("");
  expect(seedModelNamed("—")).toBeUndefined();
});
