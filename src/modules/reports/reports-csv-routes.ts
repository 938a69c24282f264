import { csvText } from "../../platform/csv.ts";
import type { ReportLine } from "./register-store.ts";

/** The list of reports as a table, one line a report. */
export function reportsCsv(items: readonly ReportLine[]): string {
  const columns = [
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
  const rows = items.map((line) => [
    line.id,
    line.type,
    line.dateOfInformation,
    line.reportedBy.name,
    line.reportedBy.organisation,
    line.hazardCode,
    line.state,
    line.submittedAt.toISOString(),
    line.findingCount,
  ]);
  return csvText(columns, rows);
}
