import { ammunitionCategories } from "./category-ammunition.ts";
import { mineCategories } from "./category-mines.ts";
import type { CategoryLeaf, CategoryNode } from "./category-node.ts";
import type { StatisticGroup } from "./statistic-group.ts";

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
