/** A repair is asked for by a person or an import profile, by this name. */
export type RepairName = "make-valid" | "close-ring" | "swap-axes" | "remove-repeated-points";
