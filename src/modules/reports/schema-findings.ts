import { Compile } from "typebox/compile";
import type { Finding } from "./finding.ts";
import { report } from "./report.ts";
import type { ReportType } from "./report-type.ts";
import { reportTypeNamed, reportTypes } from "./report-types.ts";
import { type SchemaError, schemaWords } from "./schema-words.ts";
import { shapePlaces, withValueAt } from "./shape-places.ts";
import { type Unstorable, unstorableIn } from "./unstorable.ts";

interface Form {
  readonly schema: object;
  readonly validator: {
    readonly Check: (value: unknown) => boolean;
    readonly Errors: (value: unknown) => readonly SchemaError[];
  };
}

const envelope: Form = { schema: report, validator: Compile(report) };
const bodies = new Map<string, Form>(
  reportTypes.map(({ name, body }) => [name, { schema: body, validator: Compile(body) }]),
);

/** At most so many findings a report about its form: the first ones say what is wrong. */
const mostFindings = 20;

/** A finding about the form of a report; where fields are missing, with their names. */
export interface FormFault extends Finding {
  readonly lacks?: readonly string[];
}

/** Findings about the form of a report: fields missing, unknown, or of the wrong kind. Empty where it is as it should be. */
export function schemaFindings(offered: unknown): readonly Finding[] {
  return formFaults(offered).map(({ lacks: _, ...finding }) => finding);
}

/** The same, saying which fields are missing: for a report that is still being written. */
export function formFaults(offered: unknown): readonly FormFault[] {
  const unstorable = unstorableIn(offered);
  if (unstorable !== null) return [unstorableFinding(unstorable)];
  if (!envelope.validator.Check(offered)) return findingsOf(envelope, offered, "");
  const { type, schemaVersion, body } = offered as { type: string; schemaVersion: number; body: unknown };
  const form = bodies.get(type);
  const known = reportTypeNamed(type);
  if (!form || !known) {
    const names = reportTypes.map((one) => one.name).join(", ");
    return [schemaFinding("/type", `There is no report type "${type}". Known types: ${names}.`)];
  }
  if (schemaVersion !== known.version) {
    const message = `Version ${schemaVersion} of ${type} is not known here; this program reads version ${known.version}.`;
    return [schemaFinding("/schemaVersion", message)];
  }
  const judged = withoutGeometry(known, body as Record<string, unknown>);
  return form.validator.Check(judged) ? [] : findingsOf(form, judged, "/body");
}

/** The body with stand-ins for its geometries: what is wrong with a geometry is for the geometry gate to say. */
function withoutGeometry(type: ReportType, body: Record<string, unknown>): Record<string, unknown> {
  let judged = body;
  for (const { field, shape } of type.shapes) {
    for (const { keys, value } of shapePlaces(judged, field)) {
      if (typeof value !== "object" || value === null) continue;
      // What was typed is enough: the geometry follows from it.
      if (!("geometry" in value) && !("asTyped" in value)) continue;
      judged = withValueAt(judged, keys, { ...value, geometry: standIns[shape] });
    }
  }
  return judged;
}

const standIns = {
  ground: { type: "Polygon", coordinates: [] },
  point: { type: "Point", coordinates: [0, 0] },
} as const;

function findingsOf({ schema, validator }: Form, value: unknown, prefix: string): FormFault[] {
  const faults = schemaWords(schema, value, validator.Errors(value), prefix === "" ? "The report" : "It");
  return faults.slice(0, mostFindings).map(({ path, message, ...more }) => {
    return { ...schemaFinding(`${prefix}${path}`, `${path === "" ? "" : prefix}${message}`), ...more };
  });
}

function unstorableFinding({ path, reason, notFinite }: Unstorable): Finding {
  const message = `${path === "" ? "The report" : path} ${reason}.`;
  const isCoordinate = notFinite && path.includes("/coordinates/");
  return { code: isCoordinate ? "coordinate-not-finite" : "schema", severity: "error", message, path };
}

function schemaFinding(path: string, message: string): Finding {
  return { code: "schema", severity: "error", message, path };
}
