import { effectsOf } from "../reports/effective-report.ts";
import type { Report } from "../reports/report.ts";
import type { Effect } from "../reports/report-type.ts";

/** Something besides land that begins to be known, or ends, with a decision. Never a word that somebody wrote freely. */
export interface FactEffect {
  readonly change: "begins" | "ends";
  readonly kind: Exclude<Effect["kind"], "land">;
  /** What the fact is about, in words of the field: `team`; of an item its group for statistics. */
  readonly about: string | null;
  readonly key: string | null;
  readonly hazardCode: string | null;
  readonly quantity: number | null;
  readonly reportId: string;
}

export function factEffects(change: FactEffect["change"], report: Report): FactEffect[] {
  return effectsOf(report).flatMap((effect) =>
    effect.kind === "land" ? [] : [{ change, kind: effect.kind, reportId: report.id, ...saidOf(effect) }],
  );
}

type Said = Pick<FactEffect, "about" | "key" | "hazardCode" | "quantity">;

function saidOf(effect: Exclude<Effect, { kind: "land" }>): Said {
  const nothing = { about: null, key: null, hazardCode: null, quantity: null };
  if (effect.kind === "fact") {
    const { kind, key, hazardCode } = effect.fact;
    return { about: kind, key, hazardCode, quantity: null };
  }
  if (effect.kind === "item-found") {
    const { statisticGroup, hazardCode, quantity } = effect.item;
    return { about: statisticGroup, key: null, hazardCode, quantity };
  }
  if (effect.kind === "administrative-unit") return { ...nothing, key: effect.unit.code };
  return nothing;
}
