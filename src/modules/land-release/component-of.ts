import type { EffectiveReport } from "./effective-report.ts";
import type { LandReports } from "./land-reports.ts";

/**
 * Every effective report whose fate on the ground could depend on the seeds: those that meet them, those that meet
 * these, and so on, by bounds and by the hazards they name. Bounds are a superset of true overlap, which is enough:
 * what is derived again in vain comes out as it was.
 */
export function componentOf(seeds: readonly EffectiveReport[], reports: LandReports): EffectiveReport[] {
  const component = new Set<EffectiveReport>();
  const frontier = [...seeds];
  for (let report = frontier.pop(); report; report = frontier.pop()) {
    for (const neighbour of reports.touching(report.bounds, report.hazardCodes)) {
      if (component.has(neighbour)) continue;
      component.add(neighbour);
      frontier.push(neighbour);
    }
  }
  return [...component];
}
