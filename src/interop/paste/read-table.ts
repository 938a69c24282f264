import Papa from "papaparse";
import { readCoordinate } from "../../geometry/coordinates/read-coordinate.ts";
import type { ReferenceSystem } from "../../geometry/coordinates/reference-system.ts";
import type { Remark } from "../../geometry/remark.ts";
import { mostPoints, nothingIn, type PastedPoint, type PastedShapes } from "./pasted-shapes.ts";

/** Heads of columns as programs and people write them, in lower case. */
const heads = {
  lat: ["lat", "latitude", "y", "широта", "enlik", "en", "n", "north", "northing", "с.ш."],
  lon: ["lon", "long", "lng", "longitude", "x", "долгота", "uzunluq", "e", "east", "easting", "в.д."],
  whole: ["coordinates", "coordinate", "mgrs", "utm", "position", "place", "координаты", "koordinat", "koordinatlar"],
  name: ["name", "id", "point", "no", "nr", "№", "номер", "имя", "ad", "nöqtə", "label"],
} as const;

interface Columns {
  readonly lat: number;
  readonly lon: number;
  readonly whole: number;
  readonly name: number;
}

/**
 * Rows with a place each: a column of latitude and one of longitude, or one column of whole coordinates, in any spelling that
 * `readCoordinate` knows; commas, semicolons or tabs between, decimal commas where those are not commas. Without heads the first
 * two columns are latitude and longitude, which a remark says.
 */
export function readTable(text: string, system?: ReferenceSystem): PastedShapes {
  const delimiter = delimiterOf(text);
  const { data } = Papa.parse<string[]>(text.trim(), { delimiter, skipEmptyLines: "greedy" });
  const [first = []] = data;
  const named = columnsOf(first);
  const columns = named ?? columnsWithoutHeads(first);
  if (columns === null) return nothingIn("paste-unreadable", unreadable);
  const rows = named === null ? data : data.slice(1);
  if (rows.length > mostPoints) {
    return nothingIn("paste-too-large", `There are ${rows.length} rows; at most ${mostPoints} are taken.`);
  }
  const remarks: Remark[] = [];
  const points: PastedPoint[] = [];
  for (const [index, row] of rows.entries()) {
    const read = readCoordinate(textOf(row, columns), system);
    const number = index + (named === null ? 1 : 2);
    const kept = read.remarks.filter(({ code }) => named === null || code !== "latitude-first");
    for (const remark of kept) remarks.push({ ...remark, message: `Row ${number}: ${remark.message}` });
    const name = row[columns.name]?.trim();
    if (read.position !== null) points.push({ position: read.position, name: name ? name : null });
  }
  if (points.length === 0 && remarks.length === 0) return nothingIn("paste-empty", "No row has a place.");
  return { polygons: [], lines: [], points, remarks: fewOfEach(remarks) };
}

const unreadable =
  "No columns of latitude and longitude were found. Name them in the first row, such as lat;lon or MGRS.";

function columnsOf(row: readonly string[]): Columns | null {
  const words = row.map((cell) =>
    cell
      .trim()
      .toLocaleLowerCase("en")
      .replace(/\s*[([].*$/, ""),
  );
  const at = (known: readonly string[]) => words.findIndex((word) => known.includes(word));
  const columns = { lat: at(heads.lat), lon: at(heads.lon), whole: at(heads.whole), name: at(heads.name) };
  return columns.whole >= 0 || (columns.lat >= 0 && columns.lon >= 0) ? columns : null;
}

function columnsWithoutHeads(row: readonly string[]): Columns | null {
  if (!row.some((cell) => /\d/.test(cell))) return null;
  return row.length === 1 ? { lat: -1, lon: -1, whole: 0, name: -1 } : { lat: 0, lon: 1, whole: -1, name: -1 };
}

function textOf(row: readonly string[], { lat, lon, whole }: Columns): string {
  if (whole >= 0) return row[whole]?.trim() ?? "";
  return `${row[lat]?.trim() ?? ""} ; ${row[lon]?.trim() ?? ""}`;
}

/** A semicolon or tab in the first row parts columns; commas do only where neither is there. */
function delimiterOf(text: string): string {
  const [first = ""] = text.trim().split(/\r?\n/);
  return first.includes("\t") ? "\t" : first.includes(";") ? ";" : ",";
}

/** Three of a kind and their number: a table of a thousand rows can have a thousand of one. */
function fewOfEach(remarks: readonly Remark[]): Remark[] {
  const counts = new Map<string, number>();
  const kept = remarks.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= 3;
  });
  return kept.map((remark) => {
    const count = counts.get(remark.code) ?? 1;
    return count > 3 ? { ...remark, message: `${remark.message} (${count} rows in all)` } : remark;
  });
}
