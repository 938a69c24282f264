import RBush from "rbush";
import type { Bounds } from "../../geometry/shape.ts";
import { byDateOfInformation } from "../reports/report.ts";
import type { EffectiveReport } from "./effective-report.ts";

/** What is known of a hazard besides its land. */
export interface HazardHead {
  readonly code: string;
  readonly name: string | null;
  /** As the latest report of the hazard has it. */
  readonly kind: "suspected" | "confirmed";
  readonly openedBy: string;
  /** Date of information of the report that opened it. */
  readonly validFrom: string;
}

/** The effective reports, found by the ground they speak of and by the hazards they name. */
export class LandReports {
  readonly #tree = new RBush<Entry>();
  readonly #byId = new Map<string, Entry>();
  readonly #byHazard = new Map<string, Set<EffectiveReport>>();
  /** The last in order of information of all that were ever added: an import in order asks no further. */
  #latest: EffectiveReport | null = null;

  add(report: EffectiveReport): void {
    const [minX, minY, maxX, maxY] = report.bounds;
    const entry = { minX, minY, maxX, maxY, report };
    if (this.#latest === null || byDateOfInformation(report, this.#latest) > 0) this.#latest = report;
    this.#byId.set(report.id, entry);
    this.#tree.insert(entry);
    for (const code of report.hazardCodes) {
      const namesakes = this.#byHazard.get(code) ?? new Set();
      namesakes.add(report);
      this.#byHazard.set(code, namesakes);
    }
  }

  /** Takes a report out and returns it; undefined where it holds no land. */
  remove(id: string): EffectiveReport | undefined {
    const entry = this.#byId.get(id);
    if (!entry) return undefined;
    this.#byId.delete(id);
    this.#tree.remove(entry);
    for (const code of entry.report.hazardCodes) this.#byHazard.get(code)?.delete(entry.report);
    return entry.report;
  }

  /** Reports whose bounds meet the given ones, or that name one of the hazards. */
  touching([minX, minY, maxX, maxY]: Bounds, hazardCodes: readonly string[]): Set<EffectiveReport> {
    const found = new Set(this.#tree.search({ minX, minY, maxX, maxY }).map((entry) => entry.report));
    for (const code of hazardCodes) for (const report of this.#byHazard.get(code) ?? []) found.add(report);
    return found;
  }

  /**
   * Whether this report comes after every report that cuts what it cuts: its neighbours and theirs. Two reports that do
   * not meet may still cut the same piece, and the order of the cuts moves a corner by a cell of the grid (0.1 mm): for
   * the land to be the same to the last digit, every piece is cut in order of information.
   */
  isLastAround(report: EffectiveReport): boolean {
    if (this.#latest === report) return true;
    for (const neighbour of this.touching(report.bounds, report.hazardCodes)) {
      for (const other of this.touching(neighbour.bounds, neighbour.hazardCodes)) {
        if (other !== report && byDateOfInformation(other, report) > 0) return false;
      }
    }
    return true;
  }

  /** The head of a hazard from the effective reports that open it, in order of information; null where none does. */
  headOf(code: string): HazardHead | null {
    const openers = [...(this.#byHazard.get(code) ?? [])]
      .filter((report) => opens(report, code))
      .sort(byDateOfInformation);
    const claims = openers.flatMap((report) => report.claims).filter((claim) => claim.act === "open");
    const own = claims.filter((claim) => claim.hazardCode === code);
    const [first] = openers;
    const latest = own.at(-1);
    if (!first || !latest) return null;
    const name = own.findLast((claim) => claim.hazardName !== null)?.hazardName ?? null;
    return { code, name, kind: latest.fate, openedBy: first.id, validFrom: first.dateOfInformation };
  }

  /** Whether no earlier effective report opens the hazard that this one opens. */
  firstToOpen(report: EffectiveReport): boolean {
    for (const claim of report.claims) {
      if (claim.act !== "open") continue;
      for (const other of this.#byHazard.get(claim.hazardCode) ?? []) {
        if (other !== report && opens(other, claim.hazardCode) && byDateOfInformation(other, report) < 0) return false;
      }
    }
    return true;
  }
}

function opens(report: EffectiveReport, hazardCode: string): boolean {
  return report.claims.some((claim) => claim.act === "open" && claim.hazardCode === hazardCode);
}

interface Entry {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly report: EffectiveReport;
}
