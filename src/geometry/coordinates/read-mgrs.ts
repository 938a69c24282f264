import type { Position } from "../shape.ts";
import { fromUtm, type UtmZone, utmZoneOf } from "./utm.ts";

/** The square that a grid reference names. */
export interface MgrsSquare {
  /** Its middle. */
  readonly position: Position;
  /** Length of its side. */
  readonly sideMetres: number;
}

/** Bands of eight degrees from 80° S, X of twelve; I and O are left out, as everywhere in the grid. */
const bands = "CDEFGHJKLMNPQRSTUVWX";
const columns = ["STUVWXYZ", "ABCDEFGH", "JKLMNPQR"];
const rows = "ABCDEFGHJKLMNPQRSTUV";

const mgrsText = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])(\d*)$/;

/**
 * The square of a reference of the Military Grid Reference System (NGA.STND.0037): 38S NF 123 678 is one of 100 m. Digits
 * are cut off when a reference is written, so the place lies anywhere in the square. A text says why it is none.
 */
export function readMgrs(text: string): MgrsSquare | string {
  const packed = text.toUpperCase().replace(/[\s\u00a0-]+/g, "");
  const parts = mgrsText.exec(packed);
  if (parts === null) {
    return "A grid reference is a zone, a letter, two letters of the square and digits, such as 38S NF 12345 67890 (I and O are never used)";
  }
  const [, zone = "", band = "", column = "", row = "", digits = ""] = parts;
  if (digits.length % 2 !== 0)
    return `${digits.length} digits cannot be shared between easting and northing: give 2, 4, 6, 8 or 10`;
  if (digits.length > 10) return `${digits.length} digits are more than the grid has; 10 name one metre`;
  const number = Number(zone);
  if (number < 1 || number > 60) return `There is no zone ${zone}; zones go from 1 to 60`;
  const east = columns[number % 3]?.indexOf(column) ?? -1;
  if (east < 0)
    return `Zone ${number} has no squares ${column}${row}: its first letter is one of ${columns[number % 3]}`;
  const each = digits.length / 2;
  const sideMetres = 10 ** (5 - each);
  const [inEast, inNorth] = [digits.slice(0, each), digits.slice(each)].map((text) => Number(text) * sideMetres);
  const eastingMetres = (east + 1) * 100_000 + (inEast ?? 0);
  const north = (rows.indexOf(row) - (number % 2 === 0 ? 5 : 0) + 20) % 20;
  const hemisphere = band < "N" ? "south" : "north";
  // Letters of rows repeat every 2,000 km; the band says which of them is meant.
  for (
    let northingMetres = north * 100_000 + (inNorth ?? 0);
    northingMetres < 10_000_000;
    northingMetres += 2_000_000
  ) {
    const place = (share: readonly [number, number]) =>
      fromUtm({
        zone: { number, hemisphere },
        eastingMetres: eastingMetres + share[0] * sideMetres,
        northingMetres: northingMetres + share[1] * sideMetres,
      });
    if (corners.some((share) => liesIn(place(share), { number, hemisphere }, band))) {
      return { position: place([0.5, 0.5]), sideMetres };
    }
  }
  return `The square ${column}${row} does not reach into zone ${number}${band}: check the letters`;
}

/** The middle first; a square at the edge of its zone or band reaches into it by a corner only. */
const corners = [
  [0.5, 0.5],
  [0.001, 0.001],
  [0.999, 0.001],
  [0.001, 0.999],
  [0.999, 0.999],
] as const;

function liesIn(position: Position, zone: UtmZone, band: string): boolean {
  const [, lat] = position;
  if (!(lat >= -80 && lat < 84)) return false;
  if (bands[Math.min(19, Math.floor((lat + 80) / 8))] !== band) return false;
  return utmZoneOf(position).number === zone.number;
}
