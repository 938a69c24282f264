import type { ImportFormat, SourceRow } from "./source-row.ts";

/** GeoJSON (RFC 7946): a feature collection, one feature, or one feature a line (RFC 8142, with or without marks). */
export const geoJsonFormat: ImportFormat = {
  id: "geojson",
  label: "GeoJSON",
  extensions: [".geojson", ".geojsonl", ".geojsons", ".json"],
  read: (bytes) => rowsOf(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes)),
};

function* rowsOf(text: string): Generator<SourceRow> {
  let row = 0;
  for (const feature of featuresIn(text)) {
    row += 1;
    yield rowOf(feature, row);
  }
}

function featuresIn(text: string): readonly unknown[] {
  const lines = text.split(/\r?\n/).filter((line) => line.replace("\u001e", "").trim() !== "");
  const [first, second] = lines;
  if (first !== undefined && second !== undefined && isFeatureLine(first) && isFeatureLine(second)) {
    return lines.map((line, i) => parse(line.replace("\u001e", ""), `line ${i + 1}`));
  }
  const document = parse(text, "the file");
  const { type, features } = document as { type?: unknown; features?: unknown };
  if (type === "Feature") return [document];
  if (type === "FeatureCollection" && Array.isArray(features)) return features;
  throw new Error(
    `it is JSON but not GeoJSON features: its type is ${JSON.stringify(type) ?? "missing"}, expected "FeatureCollection"`,
  );
}

function isFeatureLine(line: string): boolean {
  const text = line.replace("\u001e", "").trim();
  return text.startsWith("{") && text.endsWith("}") && /"type"\s*:\s*"Feature"/.test(text);
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${where} is not JSON: ${reason}`, { cause });
  }
}

function rowOf(feature: unknown, row: number): SourceRow {
  if (typeof feature !== "object" || feature === null) return { row, properties: {}, geometry: undefined };
  const { properties, geometry } = feature as { properties?: unknown; geometry?: unknown };
  const known = typeof properties === "object" && properties !== null ? (properties as Record<string, unknown>) : {};
  return { row, properties: known, geometry };
}
