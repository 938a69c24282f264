/** A repair is asked for by a person or an import profile, by this name. */
export const repairNames = ["make-valid", "close-ring", "swap-axes", "remove-repeated-points"] as const;
export type RepairName = (typeof repairNames)[number];
