/** A value with its fields one below the other, groups joined by points: `care.transport`. Lists stay lists. */
export function flatFields(
  value: Readonly<Record<string, unknown>>,
  prefix = "",
): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([name, part]) => {
    const path = `${prefix}${name}`;
    const isGroup = typeof part === "object" && part !== null && !Array.isArray(part);
    return isGroup ? flatFields(part as Record<string, unknown>, `${path}.`) : [[path, part] as const];
  });
}

/** A value in a cell of a table file: several plain ones with semicolons between, a list of records as JSON. */
export function cellText(value: unknown): unknown {
  if (!Array.isArray(value)) return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
  const isPlain = value.every((one) => typeof one !== "object" || one === null);
  return isPlain ? value.join("; ") : JSON.stringify(value);
}
