import type { Finding } from "../../modules/reports/finding.ts";
import type { Report } from "../../modules/reports/report.ts";
import { reportTypeNamed } from "../../modules/reports/report-types.ts";
import type { FieldSource, FileMapping, ImportProfile } from "./import-profile.ts";
import type { SourceRow } from "./source-row.ts";

/** The file a row stands in. */
export interface SourceFile {
  readonly name: string;
  readonly sha256: string;
}

/** A report as the profile makes it of a row, not yet checked, or what kept it from being made. */
export type MappedRow = { readonly offered: Report } | { readonly findings: readonly Finding[] };

/** Makes the report that a row of a file stands for. Pure: the id is given. No value is made up where one is missing. */
export function mapRow(row: SourceRow, file: SourceFile, profile: ImportProfile, id: string): MappedRow {
  const mapping = mappingFor(profile, file.name, row);
  if (!mapping) {
    const message = `The profile ${profile.profile} has no mapping for this row. Add one whose files and where fit it.`;
    return { findings: [{ code: "no-mapping", severity: "error", message, path: "" }] };
  }
  const type = reportTypeNamed(mapping.reportType);
  if (!type) {
    const message = `The profile maps to the report type "${mapping.reportType}", which does not exist.`;
    return { findings: [{ code: "no-mapping", severity: "error", message, path: "/type" }] };
  }
  const values = new FieldValues(row, file);
  const body: Record<string, unknown> = {};
  const required: readonly string[] = type.body.required ?? [];
  for (const [field, source] of Object.entries(mapping.fields)) {
    if (!required.includes(field) && values.lacks(source)) continue;
    const value = isNested(source) ? nested(source, values, field) : values.of(source, `/body/${field}`);
    if (value !== undefined) body[field] = value;
  }
  const geometryField = mapping.geometryField ?? type.shapes[0]?.field;
  if (geometryField !== undefined) body[geometryField] = { geometry: row.geometry ?? null };
  const dateOfInformation = values.of(dateSource(mapping, profile), "/dateOfInformation");
  if (values.findings.length > 0) return { findings: values.findings };
  return {
    offered: {
      id,
      type: type.name,
      schemaVersion: type.version,
      dateOfInformation: dateOfInformation as string,
      reportedBy: profile.reportedBy,
      ...(profile.source ? { source: profile.source as NonNullable<Report["source"]> } : {}),
      body,
      attachments: [],
      provenance: {
        fileName: file.name,
        fileSha256: file.sha256,
        row: row.row,
        profile: profile.profile,
        properties: { ...row.properties },
      },
    },
  };
}

function mappingFor(profile: ImportProfile, fileName: string, row: SourceRow): FileMapping | undefined {
  return profile.mappings.find(
    (mapping) =>
      fileNameMatches(mapping.files, fileName) &&
      Object.entries(mapping.where ?? {}).every(([property, value]) => {
        return Object.hasOwn(row.properties, property) && row.properties[property] === value;
      }),
  );
}

/** Whether a profile speaks of a file at all. */
export function fileNameMatches(pattern: string, fileName: string): boolean {
  const known = expressions.get(pattern) ?? expressionOf(pattern);
  expressions.set(pattern, known);
  return known.test(fileName);
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i");
}

function dateSource(mapping: FileMapping, profile: ImportProfile): FieldSource | undefined {
  return mapping.dateOfInformation ?? profile.dateOfInformation;
}

function isNested(source: FileMapping["fields"][string]): source is Record<string, FieldSource> {
  return typeof source === "object" && !("property" in source && typeof source.property === "string");
}

function nested(sources: Record<string, FieldSource>, values: FieldValues, field: string): Record<string, unknown> {
  const entries = Object.entries(sources).map(([key, source]) => [key, values.of(source, `/body/${field}/${key}`)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Reads values out of one row and gathers what could not be read. */
class FieldValues {
  readonly findings: Finding[] = [];
  readonly #row: SourceRow;
  readonly #file: SourceFile;

  constructor(row: SourceRow, file: SourceFile) {
    this.#row = row;
    this.#file = file;
  }

  /** Whether the source is one property that this row does not fill in. */
  lacks(source: FileMapping["fields"][string]): boolean {
    return !isNested(source) && typeof source === "object" && this.#property(source.property) === undefined;
  }

  of(source: FieldSource | undefined, path: string): unknown {
    if (source === undefined) return this.#missing(path, "The profile does not say where this value comes from.");
    if (typeof source === "number") return source;
    if (typeof source === "string") return this.#filled(source, path);
    const value = this.#property(source.property);
    if (source.values === undefined) return value ?? this.#missing(path, `The row has no ${source.property}.`);
    const key = String(value);
    if (Object.hasOwn(source.values, key)) return source.values[key];
    const known = Object.keys(source.values).join(", ");
    const found = value === undefined ? "empty" : JSON.stringify(value);
    return this.#missing(path, `${source.property} is ${found}; the profile knows ${known}.`);
  }

  #filled(template: string, path: string): unknown {
    const whole = /^\{([^{}]+)\}$/.exec(template)?.[1];
    if (whole !== undefined) return this.#property(whole) ?? this.#missing(path, `The row has no ${whole}.`);
    return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const value = this.#property(name);
      if (value === undefined) this.#missing(path, `The row has no ${name}.`);
      return String(value);
    });
  }

  #property(name: string): unknown {
    if (name === "row") return this.#row.row;
    if (name === "file") return this.#file.name;
    const value = Object.hasOwn(this.#row.properties, name) ? this.#row.properties[name] : undefined;
    return value === null || value === "" ? undefined : value;
  }

  #missing(path: string, message: string): undefined {
    this.findings.push({ code: "value-missing", severity: "error", message, path });
    return undefined;
  }
}
