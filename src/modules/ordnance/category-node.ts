import type { Labels } from "../reports/labels.ts";
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

export function leaf(code: string, label: Labels, statisticGroup: StatisticGroup): CategoryLeaf {
  return { code, label, statisticGroup };
}

export function branch(code: string, label: Labels, children: readonly CategoryNode[]): CategoryBranch {
  return { code, label, children };
}
