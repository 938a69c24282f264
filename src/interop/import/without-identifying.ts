import type { ImportProfile } from "./import-profile.ts";
import type { SourceRow } from "./source-row.ts";

/** A row without what says who somebody is: before anything reads it, so that no report, finding or list can hold it. */
export function withoutIdentifying(row: SourceRow, { identifying = [] }: ImportProfile): SourceRow {
  const kept = Object.entries(row.properties).filter(([name]) => !identifying.includes(name));
  return identifying.length === 0 ? row : { ...row, properties: Object.fromEntries(kept) };
}

/** The identifying properties that a profile reads all the same, each with its place in the profile. */
export function identifyingReads({ identifying = [], mappings, dateOfInformation }: ImportProfile) {
  const places: (readonly [string, unknown])[] = [
    ["/dateOfInformation", dateOfInformation],
    ...mappings.flatMap(({ where = {}, dateOfInformation: date, fields }, i) => [
      [`/mappings/${i}/where`, Object.keys(where).map((property) => ({ property }))] as const,
      [`/mappings/${i}/dateOfInformation`, date] as const,
      ...Object.entries(fields).map(([field, source]) => [`/mappings/${i}/fields/${field}`, source] as const),
    ]),
  ];
  return places.flatMap(([path, source]) => {
    const names = propertiesIn(source);
    return identifying.filter((name) => names.has(name)).map((name) => ({ path, name }));
  });
}

/** The properties that a source of a value reads, however deep. */
function propertiesIn(source: unknown): Set<string> {
  if (typeof source === "string") return new Set([...source.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name));
  if (typeof source !== "object" || source === null) return new Set();
  const { property, ...inner } = source as { property?: unknown };
  const own = typeof property === "string" ? [property] : [];
  return new Set([...own, ...Object.values(inner).flatMap((part) => [...propertiesIn(part)])]);
}
