/** What a validator says about one place in a value. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

export interface SchemaFault {
  readonly path: string;
  readonly message: string;
  /** Required fields that are not there, where that is the fault. */
  readonly lacks?: readonly string[];
}

/**
 * A validator's errors as sentences for the person who wrote the value: each place once, named, with what stands there
 * and what would be right.
 */
export function schemaWords(
  schema: object,
  value: unknown,
  errors: readonly SchemaError[],
  root: string,
): SchemaFault[] {
  const faults = new Map<string, SchemaFault>();
  const unions = new Set(errors.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath));
  for (const error of errors) {
    for (const { path, message, ...more } of faultsOf(schema, value, error, unions)) {
      if (!faults.has(path)) faults.set(path, { path, message: `${path === "" ? root : path} ${message}.`, ...more });
    }
  }
  return [...faults.values()];
}

function faultsOf(schema: object, value: unknown, error: SchemaError, unions: ReadonlySet<string>): SchemaFault[] {
  const { keyword, instancePath: path, message } = error;
  const here = schemaAt(schema, path);
  const found = shown(valueAt(value, path));
  const { additionalProperties, requiredProperties, allowedValues } = error.params as {
    readonly [name in "additionalProperties" | "requiredProperties" | "allowedValues"]?: readonly string[];
  };
  if (additionalProperties) {
    const known = Object.keys(here?.properties ?? {}).join(", ");
    return additionalProperties.map((name) => ({
      path: `${path}/${name}`,
      message: `is not known here; known fields: ${known}`,
    }));
  }
  // Said with its name by the error about additional properties, and by the union that the constant is one of.
  if (keyword === "boolean" || (unions.has(path) && keyword !== "anyOf")) return [];
  if (requiredProperties) {
    return [{ path, message: `lacks ${requiredProperties.join(", ")}`, lacks: requiredProperties }];
  }
  if (keyword === "anyOf") return [{ path, message: `is ${found}; it must be ${choices(here?.anyOf ?? [])}` }];
  if (allowedValues) return [{ path, message: `is ${found}; it must be one of ${allowedValues.join(", ")}` }];
  if (here?.format === "date") return [{ path, message: `is ${found}; it must be ${aDay}` }];
  const form = keyword === "pattern" ? here?.description : undefined;
  return [{ path, message: form === undefined ? `is ${found}; it ${message}` : `is ${found}; it must be ${form}` }];
}

const aDay = "a day that exists, as YYYY-MM-DD";

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly const?: unknown;
  readonly format?: string;
  /** Of a text with a pattern: what it must be, in words that follow "it must be". */
  readonly description?: string;
  readonly type?: string;
}

function choices(options: readonly SchemaNode[]): string {
  const words = options.map((option) => {
    if (option.const !== undefined) return JSON.stringify(option.const);
    if (option.format === "date") return aDay;
    if (option.properties) return `an object with ${Object.keys(option.properties).join(", ")}`;
    return option.type ?? "another form";
  });
  return [...new Set(words)].join(" or ");
}

function schemaAt(schema: object, path: string): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema;
  for (const key of keysOf(path)) {
    node = node?.properties?.[key] ?? Object.values(node?.patternProperties ?? {})[0] ?? node?.items;
  }
  return node;
}

function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const key of keysOf(path)) found = (found as Record<string, unknown> | null | undefined)?.[key];
  return found;
}

function keysOf(path: string): string[] {
  const keys = path.split("/").slice(1);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
