import { refuseOtherReferenceSystem } from "./geojson-reference-system.ts";
import type { ImportFormat, SourceRow } from "./source-row.ts";

/** GeoJSON (RFC 7946): a feature collection, one feature, or one feature a line (RFC 8142, with or without marks). */
export const geoJsonFormat: ImportFormat = {
  id: "geojson",
  label: "GeoJSON",
  extensions: [".geojson", ".geojsonl", ".geojsons", ".json"],
  read: (bytes) => rowsOf(textOf(bytes)),
};

/** RFC 8142: the mark that begins each record of a text sequence. */
const recordMark = "\u001e";

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Error("it is UTF-16; save it as UTF-8");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (cause) {
    throw new Error("it is not UTF-8; save it as UTF-8", { cause });
  }
}

function* rowsOf(text: string): Generator<SourceRow> {
  let row = 0;
  for (const feature of featuresIn(text)) {
    row += 1;
    yield rowOf(feature, row);
  }
}

function featuresIn(text: string): readonly unknown[] {
  if (text.trim() === "") throw new Error("it is empty");
  if (text.includes(recordMark)) {
    const records = text.split(recordMark).filter((record) => record.trim() !== "");
    return records.map((record, i) => parse(record, `record ${i + 1}`));
  }
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }));
  const [first, second, ...others] = lines.filter(({ line }) => line.trim() !== "");
  if (first && second && isFeatureLine(first.line) && isFeatureLine(second.line)) {
    return [first, second, ...others].map(({ line, number }) => parse(line, `line ${number}`));
  }
  return featuresOf(parse(text, "the file"));
}

function featuresOf(document: unknown): readonly unknown[] {
  const { type, features } = (document ?? {}) as { type?: unknown; features?: unknown };
  if (type === "Feature") return [document];
  if (type === "FeatureCollection" && Array.isArray(features)) {
    refuseOtherReferenceSystem(document, "the file");
    return features;
  }
  const found = type === undefined ? "it has no type" : `its type is ${JSON.stringify(type)}`;
  const lacking =
    type === "FeatureCollection" ? "it has no list of features" : `${found}, expected "FeatureCollection"`;
  throw new Error(`it is JSON but not GeoJSON features: ${lacking}`);
}

function isFeatureLine(line: string): boolean {
  const text = line.trim();
  return text.startsWith("{") && text.endsWith("}") && /"type"\s*:\s*"Feature"/.test(text);
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const advice = /[[,:]\s*-?(NaN|Infinity)\b/.test(text)
      ? "; NaN and Infinity are not JSON: leave the value out"
      : "";
    throw new Error(`${where} is not JSON: ${reason}${advice}`, { cause });
  }
}

function rowOf(feature: unknown, row: number): SourceRow {
  if (typeof feature !== "object" || feature === null) return { row, properties: {}, geometry: undefined };
  const { properties, geometry } = feature as { properties?: unknown; geometry?: unknown };
  refuseOtherReferenceSystem(feature, `row ${row}`);
  refuseOtherReferenceSystem(geometry, `row ${row}`);
  const known = typeof properties === "object" && properties !== null ? (properties as Record<string, unknown>) : {};
  return { row, properties: known, geometry };
}
