import type { Finding } from "../../../src/modules/reports/finding.ts";
import type { HazardEffect, ReportEffectAnswer } from "../../shared/api/effect-answers.ts";

/** One thing that happens to the land of one hazardous area. */
export interface LandMove {
  readonly what: "opens" | "adds" | "clears" | "reduces" | "cancels" | "confirms" | "reopens" | "withdraws";
  readonly hazardCode: string;
  readonly squareMetres: number;
}

/** The ledger promises areas to 1 m²: less is its own rounding. */
const leastSquareMetres = 0.5;

/** What happens to the land, the largest first, from the ledgers alone: nothing here is counted again. */
export function landMoves({ ledger }: Pick<ReportEffectAnswer, "ledger">): LandMove[] {
  return ledger.flatMap(movesOf).sort((a, b) => b.squareMetres - a.squareMetres);
}

function movesOf(hazard: HazardEffect): LandMove[] {
  const { hazardCode, before, after } = hazard;
  const moved = (column: keyof HazardEffect["before"]) => after[column] - before[column];
  const [opened, added] = [moved("openedSquareMetres"), moved("addedSquareMetres")];
  const released = (["cleared", "reduced", "cancelled"] as const).map((one) => moved(`${one}SquareMetres`));
  const [cleared = 0, reduced = 0, cancelled = 0] = released;
  const takenBack = released.reduce((sum, area) => sum + Math.max(0, -area), 0);
  const all: LandMove[] = [
    { what: "opens", hazardCode, squareMetres: opened },
    { what: "adds", hazardCode, squareMetres: added },
    { what: "clears", hazardCode, squareMetres: cleared },
    { what: "reduces", hazardCode, squareMetres: reduced },
    { what: "cancels", hazardCode, squareMetres: cancelled },
    // Confirmed ground that was suspected before: what is opened or added as confirmed is said by that already.
    {
      what: "confirms",
      hazardCode,
      squareMetres: Math.min(moved("confirmedSquareMetres"), -moved("suspectedSquareMetres")),
    },
    { what: "reopens", hazardCode, squareMetres: takenBack },
    { what: "withdraws", hazardCode, squareMetres: -(opened + added) },
  ];
  return all.filter(({ squareMetres }) => squareMetres >= leastSquareMetres);
}

/** The area that findings of a code speak of, in square metres. */
export function squareMetresFound(findings: readonly Finding[], code: string): number {
  return findings.reduce((sum, finding) => sum + (finding.code === code ? (finding.areaSquareMetres ?? 0) : 0), 0);
}

/** Whether a ledger says something else after: others are only near. */
export function isMoved({ before, after, isNew }: HazardEffect): boolean {
  const columns = Object.keys(before) as (keyof HazardEffect["before"])[];
  return (
    (isNew && after.openedSquareMetres > 0) ||
    columns.some((column) => Math.abs(after[column] - before[column]) >= leastSquareMetres)
  );
}
