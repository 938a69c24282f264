import type { ReportType } from "./report-type.ts";

/** What a person enters into a field, read off its schema. */
export type FieldKind =
  | "text"
  | "long-text"
  | "number"
  | "integer"
  | "yes-no"
  | "day"
  | "choice"
  | "choices"
  | "texts"
  | "point"
  | "ground"
  | "group"
  | "list";

/** One field of a form, a template or a page of documentation. */
export interface FormField {
  /** Key in its object. */
  readonly name: string;
  /** Key of its words in `fieldLabels`: names joined by points, lists without their number. */
  readonly path: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** Values to choose from, as the report carries them; words under `path.value` in `fieldLabels`. */
  readonly choices: readonly string[];
  /** Fields of a group, or of each entry of a list. */
  readonly fields: readonly FormField[];
  readonly unit: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Where suggestions for a text come from: `ordnance-model` (GET /api/ordnance), `attachment` (the report's own). */
  readonly catalogue: string | null;
}

/** JSON Schema as far as bodies of reports use it. `unit`, `multiline` and `catalogue` are our own words in it. */
interface FieldSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly FieldSchema[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: string;
  readonly multiline?: boolean;
  readonly catalogue?: string;
}

/** The fields of a report type in the order of its schema: the one reading of a schema that forms and files share. */
export function formFields({ body }: Pick<ReportType, "body">): readonly FormField[] {
  return fieldsOf(body as FieldSchema, "");
}

function fieldsOf({ properties = {}, required = [] }: FieldSchema, prefix: string): FormField[] {
  return Object.entries(properties).map(([name, schema]) => {
    return fieldOf(name, `${prefix}${name}`, schema, required.includes(name));
  });
}

function fieldOf(name: string, path: string, schema: FieldSchema, required: boolean): FormField {
  const kind = kindOf(schema, path);
  const inner = kind === "group" ? schema : kind === "list" ? (schema.items ?? {}) : {};
  const chosen = kind === "choices" ? (schema.items ?? {}) : schema;
  return {
    name,
    path,
    kind,
    required,
    choices: kind === "choice" || kind === "choices" ? choicesOf(chosen) : [],
    fields: fieldsOf(inner, `${path}.`),
    unit: schema.unit ?? null,
    minimum: schema.minimum ?? null,
    maximum: schema.maximum ?? null,
    catalogue: schema.catalogue ?? null,
  };
}

function kindOf(schema: FieldSchema, path: string): FieldKind {
  if (choicesOf(schema).length > 0) return "choice";
  if (schema.type === "string") return schema.format === "date" ? "day" : schema.multiline ? "long-text" : "text";
  if (schema.type === "number" || schema.type === "integer") return schema.type;
  if (schema.type === "boolean") return "yes-no";
  if (schema.type === "array" && schema.items !== undefined) return kindOfList(schema.items);
  if (schema.type === "object") return kindOfObject(schema);
  throw new Error(`No form knows how to ask for the field ${path}`);
}

function kindOfList(items: FieldSchema): FieldKind {
  if (choicesOf(items).length > 0) return "choices";
  return items.type === "object" ? "list" : "texts";
}

function kindOfObject({ properties = {} }: FieldSchema): FieldKind {
  const { geometry } = properties;
  if (geometry === undefined) return "group";
  return geometry.properties?.["type"]?.const === "Point" ? "point" : "ground";
}

function choicesOf({ enum: values, anyOf, const: only }: FieldSchema): readonly string[] {
  const all = values ?? anyOf?.map((one) => one.const) ?? (only === undefined ? [] : [only]);
  return all.every((value) => typeof value === "string") ? all : [];
}
