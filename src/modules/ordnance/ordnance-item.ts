import type { Position } from "../../geometry/shape.ts";
import type { StatisticGroup } from "./statistic-group.ts";

/** What became of an item. Only a destroyed one is gone. */
export const itemStates = ["found", "moved", "destroyed"] as const;

/** Explosive ordnance that an approved report found: so many of one kind, at one place or in one cluster. */
export interface OrdnanceItem {
  readonly hazardCode: string | null;
  readonly statisticGroup: StatisticGroup;
  readonly category: string;
  readonly model: string | null;
  readonly quantity: number;
  readonly state: (typeof itemStates)[number];
  readonly depthCm: number | null;
  readonly condition: string | null;
  readonly disposal: string | null;
  readonly location: Position | null;
}
