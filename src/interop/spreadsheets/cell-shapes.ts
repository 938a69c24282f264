import { type ReferenceSystem, referenceSystems } from "../../geometry/coordinates/reference-system.ts";
import { computeMeasured } from "../../modules/reports/compute-measured.ts";
import type { TypedCoordinates } from "../../modules/reports/typed-geometry.ts";
import type { Made } from "./made.ts";

type Position = readonly [number, number];

/**
 * A place: latitude then longitude in decimal degrees, as the field writes them, or WKT, longitude first; degrees and
 * minutes, and other systems where the column beside it names one, as the forms read them (`asTyped` keeps the text).
 */
export function pointIn(text: string, system: string): Made {
  const named = systemOf(system);
  if (named === null) return { fault: unknownSystem(system) };
  if (named !== "EPSG:4326") return typedIn([text], named, "point");
  const wkt = /^(?:SRID=4326;)?\s*POINT\s*\(([^()]*)\)$/i.exec(text);
  const position = wkt ? wktPosition(wkt[1] ?? "") : latitudeFirst(text);
  if (position !== null) return { value: { geometry: { type: "Point", coordinates: position } } };
  const typed = typedIn([text], named, "point");
  if ("value" in typed) return typed;
  return { fault: `is ${shown(text)}; it must be a latitude and a longitude, as 40.123456, 46.654321` };
}

/** Ground: its corners in order, latitude then longitude, or WKT. A list of corners closes itself; WKT must be closed. */
export function groundIn(text: string, system: string): Made {
  const named = systemOf(system);
  if (named === null) return { fault: unknownSystem(system) };
  const parts = partsOf(text);
  if (named !== "EPSG:4326") return typedIn(parts, named, "ground");
  const geometry = /POLYGON/i.test(text) ? wktGround(text) : corners(parts);
  if (geometry !== null) return { value: { geometry } };
  const typed = parts.length < 3 ? { fault: "" } : typedIn(parts, named, "ground");
  if ("value" in typed) return typed;
  return {
    fault: `is ${shown(text)}; it must be at least three corners, as 40.10 46.20; 40.10 46.21; 40.11 46.21, or WKT`,
  };
}

/** What was typed, computed as the forms do; the server computes it once more when the report is checked. */
function typedIn(texts: readonly string[], system: ReferenceSystem, shape: "point" | "ground"): Made {
  const typed: TypedCoordinates = { method: "coordinates", system, texts: [...texts] };
  if (texts.some((text) => text === "" || text.length > 120)) return { fault: `is ${shown(texts.join("; "))}` };
  const { geometry, findings } = computeMeasured(typed, shape);
  if (geometry !== null) return { value: { geometry, asTyped: typed } };
  const errors = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return { fault: `cannot be read: ${errors.join(" ").replace(/\.$/, "")}` };
}

/** The system that a column names; nothing: WGS 84. Null where it is none that is read. */
function systemOf(system: string): ReferenceSystem | null {
  const bare = (name: string) => name.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const said = bare(system);
  if (["", "WGS84", "CRS84", "DD", "DMS", "DMM"].includes(said)) return "EPSG:4326";
  return referenceSystems.find((one) => bare(one) === said) ?? null;
}

/** What is of another datum lies 100 m beside WGS 84 and must not be taken for it. */
function unknownSystem(system: string): string {
  return `is in the system ${shown(system)}, which is not read here; known systems: ${referenceSystems.join(", ")}`;
}

function partsOf(text: string): string[] {
  const parts = text.split(/[;\n]/).map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

function corners(parts: readonly string[]) {
  const positions = parts.map(latitudeFirst);
  if (positions.length < 3 || positions.some((position) => position === null)) return null;
  const ring = positions as Position[];
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return { type: "Polygon", coordinates: [isClosed ? ring : [...ring, first]] } as const;
}

const degrees = "([+-]?\\d{1,3}(?:[.,]\\d+)?)\\s*°?";
const pair = new RegExp(`^${degrees}\\s*([NSEW])?\\s*(?:[,;]\\s*|\\s+)${degrees}\\s*([NSEW])?$`, "i");

/** Longitude, latitude of a pair that is written latitude first, or the other way round where letters say so. */
function latitudeFirst(text: string): Position | null {
  const found = pair.exec(text.trim());
  if (found === null) return null;
  const [, one = "", oneLetter = "", two = "", twoLetter = ""] = found;
  const [a, b] = [signed(one, oneLetter), signed(two, twoLetter)];
  if (oneLetter === "" && twoLetter === "") return [b, a];
  const isNorthing = (letter: string) => /^[NS]$/i.test(letter);
  if (oneLetter === "" || twoLetter === "" || isNorthing(oneLetter) === isNorthing(twoLetter)) return null;
  return isNorthing(oneLetter) ? [b, a] : [a, b];
}

function signed(digits: string, letter: string): number {
  const value = Number(digits.replace(",", "."));
  return /^[SW]$/i.test(letter) ? -value : value;
}

function wktPosition(text: string): Position | null {
  const numbers = text.trim().split(/\s+/).map(Number);
  const [longitude, latitude] = numbers;
  if (numbers.length !== 2 || longitude === undefined || latitude === undefined) return null;
  return numbers.every(Number.isFinite) && text.trim() !== "" ? [longitude, latitude] : null;
}

function wktGround(text: string) {
  const found = /^(?:SRID=4326;)?\s*(MULTI)?POLYGON\s*(\(.*\))$/is.exec(text.trim());
  if (found === null) return null;
  // Parentheses become brackets and positions pairs: what is then no JSON was no WKT.
  const pairs = (found[2] ?? "").replace(/[^(),]+/g, (part) => {
    if (part.trim() === "") return "";
    const position = wktPosition(part);
    return position === null ? "?" : `[${position.join(",")}]`;
  });
  try {
    const coordinates: unknown = JSON.parse(pairs.replaceAll("(", "[").replaceAll(")", "]"));
    return { type: found[1] === undefined ? "Polygon" : "MultiPolygon", coordinates } as const;
  } catch (_noWkt) {
    return null;
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
}
