import type { TObject } from "typebox";
import { reportTypeNamed } from "../../modules/reports/report-types.ts";
import type { FileMapping, ImportProfile } from "./import-profile.ts";

/**
 * The profile for a file whose columns carry the names of the report's own fields, as a template of the type has them:
 * every property that the type knows is taken under its name, `dateOfInformation` too, and nothing is repaired.
 * Undefined where there is no such report type.
 */
export function plainProfile(
  typeName: string,
  properties: ReadonlySet<string>,
  reportedBy: ImportProfile["reportedBy"],
): ImportProfile | undefined {
  const type = reportTypeNamed(typeName);
  if (!type) return undefined;
  const shapes = new Set(type.shapes.map((shape) => shape.field));
  const names = Object.keys((type.body as TObject).properties).filter((name) => !shapes.has(name));
  const fields: FileMapping["fields"] = {};
  for (const name of names) if (properties.has(name)) fields[name] = { property: name };
  return {
    profile: `plain ${typeName}`,
    reportedBy,
    dateOfInformation: { property: "dateOfInformation" },
    repairs: [],
    mappings: [{ files: "*", reportType: typeName, fields }],
  };
}
