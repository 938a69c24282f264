import { categoryOf } from "./category.ts";
import { conflictsOf, type ModelClaim, type ModelProperty } from "./model-claim.ts";
import { modelNameKey } from "./model-name-key.ts";
import type { OrdnanceModelBody } from "./ordnance-model.ts";
import { seedModels } from "./seed-models.ts";
import type { StatisticGroup } from "./statistic-group.ts";

/** A value with the report that brought it; null: it came with the program. */
export type SourcedClaim = ModelClaim & { readonly reportId: string | null };

/** A model of the catalogue with all that is said of it, side by side. */
export interface CatalogueModel {
  readonly model: string;
  readonly names: readonly { readonly en?: string; readonly az?: string; readonly ru?: string }[];
  readonly category: string;
  readonly statisticGroup: StatisticGroup;
  /** Categories that further sources give instead: whoever reads should know that they disagree. */
  readonly otherCategories: readonly string[];
  readonly claims: readonly SourcedClaim[];
  readonly conflicts: readonly ModelProperty[];
}

/** What an approved report says of a model. */
export interface ModelFact {
  readonly reportId: string;
  readonly body: OrdnanceModelBody;
}

/**
 * The models that come with the program and those of the programme's reports, in order of their key. A further report
 * of a model adds to it and takes nothing away, unlike other facts of one key; a mistake is superseded by its report.
 */
export function catalogueOf(facts: readonly ModelFact[]): CatalogueModel[] {
  const told = [...seedModels.map((body) => ({ reportId: null, body })), ...facts];
  const byKey = Map.groupBy(told, ({ body }) => body.model);
  const keys = [...byKey.keys()].sort();
  return keys.map((key) => modelOf(key, byKey.get(key) ?? []));
}

function modelOf(model: string, told: readonly { reportId: string | null; body: OrdnanceModelBody }[]): CatalogueModel {
  const categories = [...new Set(told.map(({ body }) => body.category))];
  const [category = "other", ...otherCategories] = categories;
  const claims = told.flatMap(({ reportId, body }) => (body.claims ?? []).map((claim) => ({ ...claim, reportId })));
  return {
    model,
    names: told.map(({ body }) => body.name),
    category,
    statisticGroup: categoryOf(category)?.statisticGroup ?? "other",
    otherCategories,
    claims,
    conflicts: conflictsOf(claims),
  };
}

/** Models whose key or name, in any of its spellings, holds what was typed. */
export function modelsFound(models: readonly CatalogueModel[], typed: string): CatalogueModel[] {
  const wanted = modelNameKey(typed);
  return models.filter(({ model, names }) => {
    const spellings = [model, ...names.flatMap((name) => Object.values(name))];
    return spellings.some((spelling) => modelNameKey(spelling).includes(wanted));
  });
}

const seeds = catalogueOf([]);

/** The model of the program that a text names, by its key or by one of its names; undefined: none does. */
export function seedModelNamed(text: string): CatalogueModel | undefined {
  const wanted = modelNameKey(text);
  if (wanted === "") return undefined;
  return seeds.find(({ model, names }) =>
    [model, ...names.flatMap((name) => Object.values(name))].some((spelling) => modelNameKey(spelling) === wanted),
  );
}
