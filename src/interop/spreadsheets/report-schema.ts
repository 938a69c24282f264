import { report } from "../../modules/reports/report.ts";
import type { ReportType } from "../../modules/reports/report-type.ts";

/** A report of one type as JSON Schema: the frame that every report has, around the body of this type. */
export function reportSchema({ name, version, label, purpose, body }: ReportType) {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:homeground:report:${name}:${version}`,
    title: label.en,
    description: purpose.en,
    ...report,
    properties: { ...report.properties, type: { const: name }, schemaVersion: { const: version }, body },
  };
}
