import type { Country } from "../modules/places/atlas-country.ts";
import { programmeOf } from "../modules/programme/store.ts";
import { type CheckedReport, checkReport } from "../modules/reports/check-report.ts";
import { atDesk, type Desk } from "../modules/reports/desk-store.ts";
import { type GroundShape, groundOf } from "../modules/reports/ground-shape.ts";
import { KnownAreas } from "../modules/reports/known-areas.ts";
import type { Report } from "../modules/reports/report.ts";
import { labelOf } from "../modules/reports/report-label.ts";
import type { Database } from "../platform/database/database.ts";
import { type SampleEvent, sampleEvents } from "./sample-events.ts";
import { sampleProgramme } from "./sample-programme.ts";
import { sampleSteps } from "./sample-steps.ts";

/**
 * Loads the sample programme into an empty store, in one transaction, over the same desk and through the same checks as
 * any other report, each entry of the journal recorded at its own moment of the sample. Returns the number of reports.
 */
export async function loadSample(database: Database): Promise<number> {
  if ((await programmeOf(database)) !== null) throw new Error("The sample programme needs a store without a programme");
  const steps = sampleSteps();
  const [first] = steps;
  if (first === undefined) return 0;
  await atDesk(database, "everything", async (desk) => {
    desk.define(sampleProgramme, first.document.reportedBy.name, new Date(first.at));
    const work = new SampleWork(desk, islandIn(steps.map(({ document }) => document)));
    for (const event of sampleEvents(steps)) await work.happen(event);
  });
  return steps.length;
}

/** The whole island as its level-0 unit draws it: what lies outside is held to be outside the country. */
function islandIn(documents: readonly Report[]): Country {
  const island = documents.find(({ body }) => body.level === 0);
  if (island === undefined) throw new Error("The sample programme has no unit of level 0");
  return { name: sampleProgramme.name.en, ground: groundOf(island.body.boundary as GroundShape), toleranceMetres: 500 };
}

/** Works events over the desk; knows which areas a new report is compared with. */
class SampleWork {
  readonly #desk: Desk;
  readonly #country: Country;
  readonly #areas = new KnownAreas();
  /** Rejected and superseded reports: nothing is compared with them any more. */
  readonly #setAside = new Set<string>();

  constructor(desk: Desk, country: Country) {
    this.#desk = desk;
    this.#country = country;
  }

  async happen({ at, kind, step: { document, decision } }: SampleEvent): Promise<void> {
    const moment = new Date(at);
    if (kind === "submit") {
      this.#submit(document, moment);
    } else if (kind === "reject") {
      this.#setAside.add(document.id);
      await this.#desk.reject(document.id, decision?.by ?? "", decision?.reason ?? "", moment);
    } else {
      if (document.supersedes !== undefined) this.#setAside.add(document.supersedes);
      await this.#desk.approve(document.id, decision?.by ?? "", moment);
    }
  }

  #submit(offered: Report, at: Date): void {
    const { report, findings, areas } = this.#checked(offered, at);
    this.#desk.submit(report, findings, report.reportedBy.name, at);
    for (const { set, ground } of areas) this.#areas.add(set, report.id, labelOf(report), ground);
  }

  #checked(offered: Report, at: Date): CheckedReport {
    const checked = checkReport(offered, {
      today: at.toISOString().slice(0, 10),
      country: this.#country,
      allowedRepairs: [],
      acceptedCodes: [],
      knownAreas: (set, bounds) =>
        this.#areas
          .within(set, bounds)
          .filter(({ recordId }) => !this.#setAside.has(recordId) && recordId !== offered.supersedes),
    });
    if (checked.acceptable) return checked;
    const reasons = checked.findings.map(({ code, message }) => `${code}: ${message}`).join("; ");
    throw new Error(`The checks refuse report ${offered.id} of the sample programme: ${reasons}`);
  }
}
