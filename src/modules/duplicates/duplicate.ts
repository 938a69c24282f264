/** What may stand twice. A key is a hazard's code, a report's id, or a casualty's place in a report: `id#2`. */
export const duplicateKinds = ["area", "accident", "casualty"] as const;
export type DuplicateKind = (typeof duplicateKinds)[number];

/** Why two records may be one, with the figure it rests on. */
export interface DuplicateReason {
  readonly why:
    | "same-code"
    | "same-name"
    | "overlap"
    | "same-day"
    | "next-day"
    | "near"
    | "same-count"
    | "same-sex"
    | "near-age"
    | "same-outcome";
  /** Share from 0 to 1, metres, years or persons, as the reason has it. */
  readonly value: number | null;
}

export interface Twin {
  readonly key: string;
  readonly label: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** Two records that a person should look at. Nothing is ever merged by this. */
export interface Candidate {
  readonly kind: DuplicateKind;
  readonly first: Twin;
  readonly second: Twin;
  /** From 0 to 1: how much speaks for one, in the weights of the scoring; no probability. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** The same pair in either order is one pair. */
export function inOrder<T extends { readonly key: string }>(a: T, b: T): readonly [T, T] {
  return a.key < b.key ? [a, b] : [b, a];
}

/** Somebody decided about a pair; the pair is not shown again. */
export interface DuplicateDecided {
  readonly kind: "duplicate-decided";
  readonly body: {
    readonly kind: DuplicateKind;
    readonly first: string;
    readonly second: string;
    readonly verdict: "different" | "same";
    readonly reason: string;
  };
}
