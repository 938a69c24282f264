import type { Made } from "./made.ts";

type Position = readonly [number, number];

/** A place: latitude then longitude in decimal degrees, as the field writes them, or WKT, longitude first. */
export function pointIn(text: string, system: string): Made {
  const wrong = wrongSystem(system);
  if (wrong !== null) return { fault: wrong };
  const wkt = /^(?:SRID=4326;)?\s*POINT\s*\(([^()]*)\)$/i.exec(text);
  const position = wkt ? wktPosition(wkt[1] ?? "") : latitudeFirst(text);
  if (position === null)
    return { fault: `is ${shown(text)}; it must be a latitude and a longitude, as 40.123456, 46.654321` };
  return { value: { geometry: { type: "Point", coordinates: position } } };
}

/** Ground: its corners in order, latitude then longitude, or WKT. A list of corners closes itself; WKT must be closed. */
export function groundIn(text: string, system: string): Made {
  const wrong = wrongSystem(system);
  if (wrong !== null) return { fault: wrong };
  const geometry = /POLYGON/i.test(text) ? wktGround(text) : corners(text);
  if (geometry === null) {
    return {
      fault: `is ${shown(text)}; it must be at least three corners, as 40.10 46.20; 40.10 46.21; 40.11 46.21, or WKT`,
    };
  }
  return { value: { geometry } };
}

/** Only WGS 84 is read here: what is of another datum lies 100 m beside it and must not be taken for it. */
function wrongSystem(system: string): string | null {
  const said = system.toUpperCase().replace(/[\s_:.-]/g, "");
  if (["", "WGS84", "EPSG4326", "CRS84", "DD"].includes(said)) return null;
  return `is in the system ${shown(system)}; here only WGS 84 in decimal degrees is read: convert it first`;
}

function corners(text: string) {
  const parts = text.split(/[;\n]/).map((part) => part.trim());
  const positions = parts.filter((part) => part !== "").map(latitudeFirst);
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
