import type { ReportLine } from "./register-store.ts";

export const reportColumns = [
  "id",
  "type",
  "date_of_information",
  "reported_by",
  "organisation",
  "hazard",
  "state",
  "submitted_at",
  "findings",
];

/** One line of the list of reports, under `reportColumns`. */
export function reportRow(line: ReportLine): unknown[] {
  return [
    line.id,
    line.type,
    line.dateOfInformation,
    line.reportedBy.name,
    line.reportedBy.organisation,
    line.hazardCode,
    line.state,
    line.submittedAt.toISOString(),
    line.findingCount,
  ];
}
