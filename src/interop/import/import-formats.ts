import { geoJsonFormat } from "./geojson-format.ts";
import type { ImportFormat } from "./source-row.ts";

/** Every format that can be imported. */
export const importFormats: readonly ImportFormat[] = [geoJsonFormat];

/** The format of a file by the ending of its name; undefined where none fits. */
export function formatOf(fileName: string): ImportFormat | undefined {
  const name = fileName.toLowerCase();
  return importFormats.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}
