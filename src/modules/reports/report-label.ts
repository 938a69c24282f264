import type { Report } from "./report.ts";

/** How people speak of a report's area: by the hazard code where it has one. */
export function labelOf(report: Report): string {
  const { hazardCode } = report.body;
  if (typeof hazardCode === "string") return hazardCode;
  const { provenance } = report;
  return provenance ? `${provenance.fileName} row ${provenance.row}` : report.id;
}
