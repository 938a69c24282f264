/** How far a record or a field may travel: everybody, those who work with the programme, the authority alone. */
export const tiers = ["public", "partners", "authority"] as const;
export type Tier = (typeof tiers)[number];

/** Whether somebody cleared for one tier may see what is of another. */
export function mayReach(clearance: Tier, tier: Tier): boolean {
  return tiers.indexOf(clearance) >= tiers.indexOf(tier);
}
