import type { Finding } from "../../modules/reports/finding.ts";
import type { ImportTotals, RowOutcome } from "./import-outcome.ts";

/** Counts what becomes of rows, by outcome and by reason. */
export class Tally {
  #rows = 0;
  #alreadyKnown = 0;
  readonly #outcomes = { accepted: 0, repaired: 0, refused: 0 };
  readonly #refusedFor = new Map<string, number>();
  readonly #repairs = new Map<string, number>();
  readonly #findings = new Map<string, number>();

  alreadyKnown(): void {
    this.#rows += 1;
    this.#alreadyKnown += 1;
  }

  /** Counts a row once under its outcome, and under each reason, repair and finding it has, each once. */
  count(outcome: RowOutcome, findings: readonly Finding[], repairs: readonly { readonly name: string }[]): void {
    this.#rows += 1;
    this.#outcomes[outcome] += 1;
    if (outcome === "refused") {
      const [first] = findings.filter((finding) => finding.severity === "error");
      add(this.#refusedFor, first?.code ?? "unknown");
      return;
    }
    for (const name of new Set(repairs.map((repair) => repair.name))) add(this.#repairs, name);
    for (const code of new Set(findings.map((finding) => finding.code))) add(this.#findings, code);
  }

  totals(): ImportTotals {
    return {
      rows: this.#rows,
      ...this.#outcomes,
      alreadyKnown: this.#alreadyKnown,
      refusedFor: sorted(this.#refusedFor),
      repairs: sorted(this.#repairs),
      findings: sorted(this.#findings),
    };
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
