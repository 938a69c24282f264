import { canonical, sha256Hex } from "../../modules/journal/journal-entry.ts";
import { type CheckContext, checkReport } from "../../modules/reports/check-report.ts";
import type { Finding } from "../../modules/reports/finding.ts";
import type { KnownAreas } from "../../modules/reports/known-areas.ts";
import type { Report } from "../../modules/reports/report.ts";
import { labelOf } from "../../modules/reports/report-label.ts";
import type { ReportType } from "../../modules/reports/report-type.ts";
import { type PlacedFinding, placedAt } from "./cell-place.ts";
import type { SheetReport } from "./read-reports.ts";
import type { JudgedRow } from "./sheet-outcome.ts";

/** What judging a row needs to know besides the row. */
export interface Judging {
  readonly type: ReportType;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly context: CheckContext;
  readonly areas: KnownAreas;
  /** Rows of this very file that stand as reports already, as `sha256:row`. */
  readonly knownRows: ReadonlySet<string>;
  /** Reports made of rows that said the same, by the SHA-256 of what they say. */
  readonly knownContents: ReadonlyMap<string, string>;
  /** Whether whoever imports may hand in reports of this type for an organisation. */
  readonly maySubmitFor: (organisation: string) => boolean;
  readonly newId: () => string;
}

/** Judges the rows of one file one after the other; each knows those before it. */
export class RowJudge {
  readonly #judging: Judging;
  readonly #seen = new Map<string, number>();

  constructor(judging: Judging) {
    this.#judging = judging;
  }

  judge(said: SheetReport): JudgedRow {
    const { type, file, knownRows, knownContents, context } = this.#judging;
    const contentSha256 = contentHash(type, said);
    const row = { row: said.row, contentSha256 };
    const known = knownContents.get(contentSha256) ?? null;
    if (known !== null || knownRows.has(`${file.sha256}:${said.row}`)) {
      return { ...row, id: known, outcome: "already-known", accepted: false, findings: [], report: null };
    }
    const before = [...said.findings, ...this.#aboutTheRow(said, contentSha256)];
    this.#seen.set(contentSha256, this.#seen.get(contentSha256) ?? said.row);
    if (before.some(({ severity }) => severity === "error")) return refused(row, before);
    const checked = checkReport(offeredOf(said, this.#judging), context);
    const findings = [...before, ...checked.findings.map((finding) => placedAt(finding, said.places))];
    if (!checked.acceptable) return refused(row, findings);
    const { report, areas } = checked;
    for (const { set, ground } of areas) this.#judging.areas.add(set, report.id, labelOf(report), ground);
    return { ...row, id: report.id, outcome: "accepted", accepted: true, findings, report };
  }

  #aboutTheRow(said: SheetReport, contentSha256: string): PlacedFinding[] {
    const findings: Finding[] = [];
    const twin = this.#seen.get(contentSha256);
    if (twin !== undefined) {
      const message = `This row says the same as row ${twin}, in every cell. Take one of the two out.`;
      findings.push({ code: "row-twice", severity: "error", message, path: "" });
    }
    const { organisation } = (said.said["reportedBy"] ?? {}) as { organisation?: unknown };
    if (typeof organisation === "string" && !this.#judging.maySubmitFor(organisation)) {
      const message = `You may not hand in reports of ${organisation}. Give your own organisation, as the list of organisations spells it.`;
      findings.push({ code: "row-not-yours", severity: "error", message, path: "/reportedBy/organisation" });
    }
    return findings.map((finding) => placedAt(finding, said.places));
  }
}

function refused(row: { row: number; contentSha256: string }, findings: readonly PlacedFinding[]): JudgedRow {
  return { ...row, id: null, outcome: "refused", accepted: false, findings, report: null };
}

/** What a row says, apart from where it stands: the same report in a file that was mended is the same. */
export function contentHash({ name }: ReportType, { said, findings }: SheetReport): string {
  // What could not be read is part of it: two rows with two unreadable cells are not the same.
  const unread = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return sha256Hex(canonical({ type: name, said, unread }));
}

/** The report that a row stands for, to be checked like any other. */
export function offeredOf(
  { row, said, cells }: SheetReport,
  { type, file, newId }: Pick<Judging, "type" | "file" | "newId">,
) {
  return {
    id: newId(),
    type: type.name,
    schemaVersion: type.version,
    ...said,
    attachments: [],
    provenance: {
      fileName: file.name,
      fileSha256: file.sha256,
      row,
      profile: profileName(type),
      properties: cells,
    },
  } as unknown as Report;
}

export function profileName({ name }: Pick<ReportType, "name">): string {
  return `spreadsheet ${name}`;
}
