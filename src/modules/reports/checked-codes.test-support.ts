import type { Report } from "./report.ts";
import type { ReportType } from "./report-type.ts";

/** What the checks of a type say of a body on a day: `severity code`, in their order. */
export function checkedCodes<Body>(type: ReportType<Body>, dateOfInformation: string, body: Body): string[] {
  const reportedBy = { name: "Somebody", organisation: "Their Company" };
  const id = "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e";
  const head = { id, type: type.name, schemaVersion: type.version, dateOfInformation, reportedBy, attachments: [] };
  const report: Report<Body> = { ...head, body };
  return type.checks.flatMap((check) => check(report)).map(({ severity, code }) => `${severity} ${code}`);
}
