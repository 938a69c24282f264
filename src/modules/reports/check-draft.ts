import { type CheckContext, checkReport, checkShapes, fromTheFuture } from "./check-report.ts";
import type { Finding } from "./finding.ts";
import { formFields } from "./form-fields.ts";
import { requiredFields } from "./missing-fields.ts";
import type { Report } from "./report.ts";
import { reportTypeNamed } from "./report-types.ts";
import { formFaults } from "./schema-findings.ts";

/** A finding about a report that is being written. */
export interface DraftFinding extends Finding {
  /** A required field has no value yet: to be said once somebody has been there, not before. */
  readonly missing?: true;
}

/**
 * Checks a report that is being written: all that can be said of what is there. Missing fields are marked, and do not keep
 * the ground that is drawn from being looked at. Complete, it is checked as it will be when it is handed in.
 */
export function checkDraft(offered: unknown, context: CheckContext): readonly DraftFinding[] {
  const draft = (typeof offered === "object" && offered !== null ? offered : {}) as Partial<Report>;
  const type = reportTypeNamed(String(draft.type));
  if (!type) return formFaults({ ...standIn, ...draft });
  const missing = requiredFields(formFields(type), draft).filter(({ isFilled }) => !isFilled);
  const whole = withStandIns(draft, type.version);
  const faults = formFaults(whole).filter(({ path, lacks = [] }) => lacks.length === 0 || !isOf(path, lacks, missing));
  const findings: DraftFinding[] = [
    ...missing.map(({ pointer }) => missingFinding(pointer)),
    ...faults.map(({ lacks: _, ...finding }) => finding),
  ];
  if (findings.length === 0) return checkReport(whole, context).findings;
  if (whole.dateOfInformation > context.today) findings.push(fromTheFuture(whole, context.today));
  const body: unknown = whole.body;
  const given = type.shapes.filter(({ field }) => !missing.some(({ pointer }) => pointer === `/body/${field}`));
  if (isObject(body)) findings.push(...checkShapes({ shapes: given }, body, context).findings);
  return findings;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a fault says no more than which required fields are missing. */
function isOf(path: string, lacks: readonly string[], missing: readonly { readonly pointer: string }[]): boolean {
  return lacks.every((name) => missing.some(({ pointer }) => `${pointer}/`.startsWith(`${path}/${name}/`)));
}

/** What every report has, where nobody has written it yet: never handed in, only looked past. */
const standIn = {
  id: "00000000-0000-7000-8000-000000000000",
  schemaVersion: 1,
  dateOfInformation: "0001-01-01",
  reportedBy: { name: "–", organisation: "–" },
  body: {},
  attachments: [],
} as const;

function withStandIns(draft: Partial<Report>, version: number): Report {
  const { name, organisation } = draft.reportedBy ?? {};
  return {
    ...standIn,
    schemaVersion: version,
    ...draft,
    dateOfInformation: draft.dateOfInformation || standIn.dateOfInformation,
    reportedBy: { name: name || "–", organisation: organisation || "–" },
  } as Report;
}

function missingFinding(path: string): DraftFinding {
  const name = path.split("/").at(-1) ?? path;
  return { code: "schema", severity: "error", message: `${name} is not filled in yet.`, path, missing: true };
}
