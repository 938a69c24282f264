import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import { seedModelNamed } from "./catalogue.ts";
import { categoryOf } from "./category.ts";
import type { ItemFound } from "./item-found.ts";

/** What of a report the checks of its items look at. */
export interface ItemsBody {
  readonly itemsFound?: readonly ItemFound[];
  /** Depth to which the ground was searched, where the report says it. */
  readonly depthCm?: number;
}

/** Checks of a report's list of items found; for the `checks` of every type that has one under `itemsFound`. */
export function checkItems({ body, attachments }: Report<ItemsBody>): readonly Finding[] {
  const items = body.itemsFound ?? [];
  const attached = new Set(attachments.map(({ sha256 }) => sha256));
  return [
    ...duplicates(items),
    ...items.flatMap((item, i) => [
      ...disposalFindings(item, `/itemsFound/${i}`),
      ...depthFindings(item, `/itemsFound/${i}`, body.depthCm),
      ...modelFindings(item, `/itemsFound/${i}`),
      ...photoFindings(item, `/itemsFound/${i}`, attached),
    ]),
  ];
}

/** The same device listed twice (a fault GICHD's geocheck looks for): model, quantity and place all alike. */
function duplicates(items: readonly ItemFound[]): Finding[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, i): Finding[] => {
    const { category, model, quantity, position, cluster, depthCm } = item;
    const key = JSON.stringify([category, model, quantity, position?.geometry.coordinates, cluster, depthCm]);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, i);
      return [];
    }
    const message = `Item ${i + 1} is the same as item ${earlier + 1}: kind, model, quantity and place. Take one out if it was one find, or add up the quantities.`;
    return [{ code: "duplicate-item", severity: "warning", message, path: `/itemsFound/${i}` }];
  });
}

const gone = new Set(["demolished-in-place", "moved-and-demolished", "burnt"]);
const stillThere = new Set(["handed-over", "left-marked"]);

/** | state | no disposal | demolished, burnt | handed over, left marked | : what does not go together is said. */
function disposalFindings({ state, disposal }: ItemFound, path: string): Finding[] {
  if (state === "destroyed" && disposal === undefined) {
    const message = "The item is destroyed, but it is not said how. Choose the way of disposal.";
    return [{ code: "destroyed-without-disposal", severity: "warning", message, path: `${path}/disposal` }];
  }
  const contradicts = disposal !== undefined && (state === "destroyed" ? stillThere.has(disposal) : gone.has(disposal));
  if (!contradicts) return [];
  const message = `The state "${state}" and the disposal "${disposal}" contradict each other. Correct the one that is wrong: only a destroyed item is counted as gone.`;
  return [{ code: "state-against-disposal", severity: "warning", message, path: `${path}/state` }];
}

/** What lay deeper than the search was meant to reach: the search missed its like, or one of the depths is wrong. */
function depthFindings({ depthCm }: ItemFound, path: string, searchedCm: number | undefined): Finding[] {
  if (depthCm === undefined || searchedCm === undefined || depthCm <= searchedCm) return [];
  const message = `The item lay ${depthCm} cm deep, below the ${searchedCm} cm to which the ground was searched. Check both depths; if they are right, the ground may hold more below.`;
  const clause = "IMAS 09.10: cleared to a specified depth";
  return [{ code: "item-below-search-depth", severity: "warning", message, path: `${path}/depthCm`, clause }];
}

function photoFindings({ photo }: ItemFound, path: string, attached: ReadonlySet<string>): Finding[] {
  if (photo === undefined || attached.has(photo)) return [];
  const message =
    "The photo is not among the report's attachments. Attach the file to the report, or leave the photo out.";
  return [{ code: "photo-not-attached", severity: "error", message, path: `${path}/photo` }];
}

/**
 * A model by its key, or by what people call it. One of another statistic group than the category is how anti-personnel
 * and anti-tank mines get exchanged in published figures. Models the programme added itself are not known here.
 */
function modelFindings({ model, category }: ItemFound, path: string): Finding[] {
  if (model === undefined) return [];
  const known = seedModelNamed(model);
  if (known === undefined) {
    const message = `The model "${model}" is none of those that come with the program. If the programme's catalogue has it, nothing is to be done; else report it as an ordnance model.`;
    return [{ code: "model-not-in-catalogue", severity: "note", message, path: `${path}/model` }];
  }
  const group = categoryOf(category)?.statisticGroup;
  const findings: Finding[] = [];
  if (known.model !== model) {
    const message = `"${model}" is the model ${known.model} of the catalogue. Write the key, so that it is counted as one.`;
    findings.push({ code: "model-not-by-key", severity: "note", message, path: `${path}/model` });
  }
  if (group !== known.statisticGroup && group !== "axo") {
    const message = `The model ${known.model} is counted as ${known.statisticGroup}, but the category as ${group}. Correct the one that is wrong: figures go by the category.`;
    findings.push({ code: "model-against-category", severity: "warning", message, path: `${path}/category` });
  }
  return findings;
}
