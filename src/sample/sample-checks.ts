import type { Country } from "../modules/places/atlas-country.ts";
import { type CheckedReport, checkReport } from "../modules/reports/check-report.ts";
import { type GroundShape, groundOf } from "../modules/reports/ground-shape.ts";
import { KnownAreas } from "../modules/reports/known-areas.ts";
import type { Report } from "../modules/reports/report.ts";
import { labelOf } from "../modules/reports/report-label.ts";
import { sampleProgramme } from "./sample-programme.ts";

/** The checks of every report, with what the sample programme knows at each moment. */
export interface SampleChecks {
  /** Checks a report submitted at that moment and remembers its areas. */
  readonly check: (offered: Report, at: string) => CheckedReport;
  /** A rejected or superseded report: nothing is compared with it any more. */
  readonly setAside: (reportId: string) => void;
}

export function sampleChecks(documents: readonly Report[]): SampleChecks {
  const country = islandIn(documents);
  const areas = new KnownAreas();
  const aside = new Set<string>();
  const check = (offered: Report, at: string): CheckedReport => {
    const checked = checkReport(offered, {
      today: at.slice(0, 10),
      country,
      allowedRepairs: [],
      acceptedCodes: [],
      knownAreas: (set, bounds) =>
        areas.within(set, bounds).filter(({ recordId }) => !aside.has(recordId) && recordId !== offered.supersedes),
    });
    for (const { set, ground } of checked.areas) areas.add(set, offered.id, labelOf(offered), ground);
    return checked;
  };
  return { check, setAside: (reportId) => void aside.add(reportId) };
}

/** The whole island as its level-0 unit draws it: what lies outside is held to be outside the country. */
function islandIn(documents: readonly Report[]): Country {
  const island = documents.find(({ body }) => body.level === 0);
  if (island === undefined) throw new Error("The sample programme has no unit of level 0");
  return { name: sampleProgramme.name.en, ground: groundOf(island.body.boundary as GroundShape), toleranceMetres: 500 };
}
