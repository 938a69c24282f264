import type { PostgisServer } from "./postgis-server.ts";

/** One sentence that is measured, with what was found. Times in milliseconds, memory in megabytes of 10^6 bytes. */
export interface ClaimResult {
  readonly claim: string;
  readonly unit: "ms" | "MB" | "lost";
  readonly ours: number;
  /** Null where the target is a fixed figure, not a ratio. */
  readonly peer: number | null;
  readonly ratio: number | null;
  readonly target: string;
  readonly met: boolean;
  /** What one must know to read the figures, a sentence each. */
  readonly notes: readonly string[];
}

export interface BenchContext {
  /** PostgreSQL 15 with PostGIS, started by the bench; the first claim that asks waits for it. */
  readonly postgis: () => Promise<PostgisServer>;
  /** An empty folder that goes when the bench ends. */
  readonly folder: string;
  readonly say: (message: string) => void;
}

export interface Claim {
  readonly name: string;
  readonly measure: (context: BenchContext) => Promise<readonly ClaimResult[]>;
}

/** A claim that cannot be measured here, with the reason: told in the table, never passed over. */
export class NotMeasured extends Error {}

export function ratioClaim(
  claim: string,
  ours: number,
  peer: number,
  most: number,
  notes: readonly string[],
): ClaimResult {
  const ratio = ours / peer;
  return { claim, unit: "ms", ours, peer, ratio, target: `ratio ≤ ${most}`, met: ratio <= most, notes };
}

export function limitClaim(
  claim: string,
  unit: ClaimResult["unit"],
  ours: number,
  below: number,
  notes: readonly string[],
): ClaimResult {
  return { claim, unit, ours, peer: null, ratio: null, target: `< ${below} ${unit}`, met: ours < below, notes };
}
