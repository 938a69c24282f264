import type { Labels } from "../reports/report-type.ts";
import { ammunitionCategories } from "./category-ammunition.ts";
import { mineCategories } from "./category-mines.ts";
import type { StatisticGroup } from "./statistic-group.ts";

/**
 * A node of the tree of explosive ordnance, in the words of IMAS 04.10. A branch has no statistic group: only its leaves
 * are recorded, and each is counted in exactly one group of every published figure.
 */
export type CategoryNode = CategoryBranch | CategoryLeaf;

export interface CategoryBranch {
  readonly code: string;
  readonly label: Labels;
  readonly children: readonly CategoryNode[];
}

export interface CategoryLeaf {
  readonly code: string;
  readonly label: Labels;
  readonly statisticGroup: StatisticGroup;
}

/** The whole tree. Each branch ends in a leaf for what was not identified more closely: no one has to guess. */
export const categoryTree: readonly CategoryNode[] = [...mineCategories, ...ammunitionCategories];

/** Every leaf, in the order of the tree: what a person chooses from. */
export const categoryLeaves: readonly CategoryLeaf[] = leavesOf(categoryTree);

const byCode = new Map(categoryLeaves.map((leaf) => [leaf.code, leaf]));

/** The leaf of a code; undefined where the tree has none. */
export function categoryOf(code: string): CategoryLeaf | undefined {
  return byCode.get(code);
}

/** The group in which items of a category are counted. A code the tree does not know is a fault of the program. */
export function statisticGroupOf(code: string): StatisticGroup {
  const leaf = byCode.get(code);
  if (leaf === undefined) throw new Error(`The tree of ordnance has no category ${code}`);
  return leaf.statisticGroup;
}

function leavesOf(nodes: readonly CategoryNode[]): CategoryLeaf[] {
  return nodes.flatMap((node) => ("children" in node ? leavesOf(node.children) : [node]));
}
