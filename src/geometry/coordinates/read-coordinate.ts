import type { Remark } from "../remark.ts";
import type { Position } from "../shape.ts";
import { fromPulkovoDegrees, transformations } from "./pulkovo-1942.ts";
import { readDegrees } from "./read-degrees.ts";
import { readGaussKruger } from "./read-gauss-kruger.ts";
import { readMgrs } from "./read-mgrs.ts";
import { readUtm } from "./read-utm.ts";
import { type PulkovoTransformation, type ReferenceSystem, usualTransformation } from "./reference-system.ts";

/** A place read from what was typed. */
export interface CoordinateRead {
  /** On WGS 84; null where a remark of severity error says why. */
  readonly position: Position | null;
  readonly system: ReferenceSystem;
  /** How far apart two places lie whose last digits differ by one; of a grid reference, the side of its square. */
  readonly precisionMetres: number | null;
  /** Where the coordinates were on Pulkovo 1942. */
  readonly transformation?: { readonly code: PulkovoTransformation; readonly accuracyMetres: number };
  readonly remarks: readonly Remark[];
}

/** A text whose last digit is coarser than this does not place a turning point. */
const coarseMetres = 5;

/** Where the system is not told it is taken from the form of the text, and a remark says so. */
export function readCoordinate(
  text: string,
  system?: ReferenceSystem,
  by: PulkovoTransformation = usualTransformation,
): CoordinateRead {
  const read = system ?? systemOf(text);
  const found = placeOf(text, read, by);
  if (typeof found === "string") {
    const message = `"${text.trim().slice(0, 60)}" cannot be read as ${systemNames[read]}: ${found}.`;
    return {
      position: null,
      system: read,
      precisionMetres: null,
      remarks: [remark("coordinate-unreadable", "error", message)],
    };
  }
  const { position, precisionMetres } = found;
  const remarks: Remark[] = [];
  if (system === undefined)
    remarks.push(remark("system-assumed", "note", `Read as ${systemNames[read]}, by its form.`));
  if ("orderAssumed" in found && found.orderAssumed) {
    remarks.push(remark("latitude-first", "note", `"${text.trim()}" has no letters; the latitude was read first.`));
  }
  if (precisionMetres > coarseMetres) remarks.push(coarse(text, read, precisionMetres));
  if (!isPulkovo(read)) return { position, system: read, precisionMetres, remarks };
  const { accuracyMetres } = transformations[by];
  remarks.push(...datumRemarks(position, by));
  return { position, system: read, precisionMetres, transformation: { code: by, accuracyMetres }, remarks };
}

export const systemNames: Readonly<Record<ReferenceSystem, string>> = {
  "EPSG:4326": "latitude and longitude on WGS 84",
  UTM: "UTM on WGS 84",
  MGRS: "MGRS",
  "EPSG:28407": "Gauss-Krüger zone 7 on Pulkovo 1942",
  "EPSG:28408": "Gauss-Krüger zone 8 on Pulkovo 1942",
  "EPSG:28409": "Gauss-Krüger zone 9 on Pulkovo 1942",
  "EPSG:28410": "Gauss-Krüger zone 10 on Pulkovo 1942",
  "EPSG:4284": "latitude and longitude on Pulkovo 1942",
};

/** Null where the system is none of Gauss-Krüger. */
export function zoneOfSystem(system: ReferenceSystem): number | null {
  const zone = /^EPSG:284(\d\d)$/.exec(system)?.[1];
  return zone === undefined ? null : Number(zone);
}

export function isPulkovo(system: ReferenceSystem): boolean {
  return system === "EPSG:4284" || zoneOfSystem(system) !== null;
}

interface Place {
  readonly position: Position;
  readonly precisionMetres: number;
  readonly orderAssumed?: boolean;
}

function placeOf(text: string, system: ReferenceSystem, by: PulkovoTransformation): Place | string {
  if (system === "UTM") return readUtm(text);
  if (system === "MGRS") {
    const square = readMgrs(text);
    return typeof square === "string" ? square : { position: square.position, precisionMetres: square.sideMetres };
  }
  const zone = zoneOfSystem(system);
  if (zone !== null) return readGaussKruger(text, zone, by);
  const degrees = readDegrees(text);
  if (typeof degrees === "string" || system === "EPSG:4326") return degrees;
  return { ...degrees, position: fromPulkovoDegrees(degrees.position, by) };
}

/** By its form: letters of a square, a zone and two numbers, seven digits behind a zone of the Caucasus, else degrees. */
function systemOf(text: string): ReferenceSystem {
  if (/^\s*\d{1,2}\s*[C-HJ-NP-X]\s*[A-HJ-NP-Z]\s*[A-HJ-NP-V](?:[\s\d]*)$/i.test(text)) return "MGRS";
  if (/^\s*(?:UTM\b|(?:zone\s*)?\d{1,2}\s*[C-HJ-NP-X]\b\D{0,3}\s*\d{6})/i.test(text)) return "UTM";
  const easting = /(?<!\d)(7|8|9|10)[1-8]\d{5}(?![\d])/.exec(text);
  const northing = /(?<!\d)[3-5]\d{6}(?!\d)/.test(text);
  const zone = easting?.[1];
  if (zone !== undefined && northing) {
    const code = ["EPSG:28407", "EPSG:28408", "EPSG:28409", "EPSG:28410"] as const;
    return code[Number(zone) - 7] ?? "EPSG:28408";
  }
  return "EPSG:4326";
}

function coarse(text: string, system: ReferenceSystem, metres: number): Remark {
  const size = metres >= 1 ? Math.round(metres).toLocaleString("en") : metres.toFixed(1);
  const message =
    system === "MGRS"
      ? `"${text.trim()}" names a square of ${size} m; the place read is its middle, and the true one may lie ${Math.ceil(metres * Math.SQRT1_2)} m away. Give more digits where they are known.`
      : `The last digit of "${text.trim()}" is ${size} m on the ground. Give more digits where they are known.`;
  return remark("coordinate-imprecise", "warning", message);
}

function datumRemarks(position: Position, by: PulkovoTransformation): Remark[] {
  const { accuracyMetres, area, areaName } = transformations[by];
  const [lon, lat] = position;
  const message = `Moved from Pulkovo 1942 to WGS 84 by ${by}, which is good to ${accuracyMetres} m; as typed it would lie about 100 m off.`;
  const moved = remark("datum-shifted", "warning", message);
  if (lon >= area[0] && lat >= area[1] && lon <= area[2] && lat <= area[3]) return [moved];
  const outside = `${by} is meant for ${areaName}; this place lies outside, so its accuracy is not known. ${usualTransformation} covers the former Soviet Union.`;
  return [moved, remark("transformation-outside-area", "warning", outside)];
}

function remark(code: string, severity: Remark["severity"], message: string): Remark {
  return { code, severity, message, place: "" };
}
