import { daysBetween } from "../reports/days-between.ts";

export const expiryBands = ["expired", "within-30-days", "within-90-days", "later", "no-end"] as const;
export type ExpiryBand = (typeof expiryBands)[number];

export interface Expiry {
  readonly band: ExpiryBand;
  /** Days it still holds after the day asked about; negative since it expired; null without an end. */
  readonly daysLeft: number | null;
}

/** How soon something ends. The last day itself still counts: what expires today holds today. */
export function expiryOn(expires: string | null | undefined, on: string): Expiry {
  if (expires === null || expires === undefined) return { band: "no-end", daysLeft: null };
  const daysLeft = daysBetween(on, expires);
  if (daysLeft < 0) return { band: "expired", daysLeft };
  return { band: daysLeft <= 30 ? "within-30-days" : daysLeft <= 90 ? "within-90-days" : "later", daysLeft };
}
