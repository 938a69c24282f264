/**
 * Findings of severity error that an import profile may accept as warnings: what a person can know better than a check.
 * Not among them is what leaves the ground of a shape unknown (a boundary that crosses itself, a ring that is not closed):
 * that is repaired by a named repair, or refused.
 */
export const acceptableCodes = ["outside-country", "exact-duplicate"] as const;
