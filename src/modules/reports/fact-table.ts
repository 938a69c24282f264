import type { FactLine } from "./fact-line.ts";
import { cellText, flatFields } from "./flat-row.ts";

const ownColumns = [
  "key",
  "date_of_information",
  "hazard_code",
  "lon",
  "lat",
  "report_type",
  "report_id",
  "organisation",
] as const;

/** Facts of one kind as a table: what every fact has, then a column for each field that one of them fills. */
export function factTable(facts: readonly FactLine[]): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
} {
  const bodies = facts.map(({ body }) => new Map(flatFields(body)));
  const fields = [...new Set(bodies.flatMap((body) => [...body.keys()]))];
  const rows = facts.map((fact, i) => [
    fact.key,
    fact.dateOfInformation,
    fact.hazardCode,
    fact.location?.[0],
    fact.location?.[1],
    fact.reportType,
    fact.reportId,
    fact.reportedBy.organisation,
    ...fields.map((field) => cellText(bodies[i]?.get(field))),
  ]);
  return { columns: [...ownColumns, ...fields.map((field) => `body.${field}`)], rows };
}
