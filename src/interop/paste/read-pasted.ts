import { gpx, kml } from "@tmcw/togeojson";
import type { ReferenceSystem } from "../../geometry/coordinates/reference-system.ts";
import { collectFeatures } from "./collect-features.ts";
import { nothingIn, type PastedShapes } from "./pasted-shapes.ts";
import { isOdkTrace, readOdkTrace } from "./read-odk-trace.ts";
import { readTable } from "./read-table.ts";

export type PastedFormat = "gpx" | "kml" | "geojson" | "csv" | "odk-trace";

/** A document as a browser's parser makes it. */
export type XmlDocument = Parameters<typeof gpx>[0];

/** Takes XML apart; null where the text is none. Given by the browser: the server reads no XML. */
export type ReadXml = (text: string) => XmlDocument | null;

export interface Pasted {
  readonly format: PastedFormat;
  readonly shapes: PastedShapes;
}

/** Reads what was pasted, whatever of the five formats it is; `system` is of tables whose coordinates do not tell theirs. */
export function readPasted(text: string, readXml: ReadXml | null, system?: ReferenceSystem): Pasted {
  const bare = text.replace(/^\uFEFF/, "").trim();
  if (bare.startsWith("<")) return readMarkup(bare, readXml);
  if (bare.startsWith("{")) return { format: "geojson", shapes: readGeoJson(bare) };
  if (isOdkTrace(bare)) return { format: "odk-trace", shapes: readOdkTrace(bare) };
  return { format: "csv", shapes: readTable(bare, system) };
}

function readGeoJson(text: string): PastedShapes {
  try {
    return collectFeatures(JSON.parse(text));
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    return nothingIn("paste-unreadable", `This begins like GeoJSON and is none: ${failure.message}.`);
  }
}

function readMarkup(text: string, readXml: ReadXml | null): Pasted {
  const format = /<gpx[\s>]/i.test(text.slice(0, 4000)) ? "gpx" : "kml";
  // Entities of its own are what makes XML dangerous to read; neither GPX nor KML needs them.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return {
      format,
      shapes: nothingIn("paste-unreadable", "This XML declares a DOCTYPE or entities, which no GPX or KML needs."),
    };
  }
  const document = readXml?.(text) ?? null;
  if (document === null) return { format, shapes: nothingIn("paste-unreadable", "This XML is cut off or broken.") };
  return { format, shapes: collectFeatures(format === "gpx" ? gpx(document) : kml(document)) };
}
