import type { Position } from "../shape.ts";
import { type MetricNumber, twoMetricNumbers } from "./two-metric-numbers.ts";
import { fromUtm } from "./utm.ts";

export interface MetricRead {
  readonly position: Position;
  readonly precisionMetres: number;
}

const zoneText = /^\s*(?:UTM\b)?\s*(?:zone\s*)?(\d{1,2})\s*([C-HJ-NP-X])(?:orth|outh)?\b[\s,;:]*/i;

/** Bands of eight degrees; the letters N and S are also taken for the hemispheres. */
const bands = "CDEFGHJKLMNPQRSTUVWX";

/**
 * Zone, then easting and northing: 38N 512345 4448000. The letter after the zone is a band (C to X) or a hemisphere; for S the
 * two contradict each other, band S being 32 to 40° north: refused where the northing allows both.
 */
export function readUtm(text: string): MetricRead | string {
  const zone = zoneText.exec(text);
  if (zone === null) return "UTM begins with the zone and its letter, such as 38N 512345 4448000";
  const [whole, number = "", letter = ""] = zone;
  if (Number(number) < 1 || Number(number) > 60) return `There is no zone ${number}; zones go from 1 to 60`;
  const read = twoMetricNumbers(text.slice(whole.length));
  if (typeof read === "string") return read;
  const ordered = eastThenNorth(read.numbers);
  if (typeof ordered === "string") return ordered;
  const [easting, northing] = ordered;
  if (easting.metres < 100_000 || easting.metres >= 900_000) {
    return `The easting ${easting.metres} m is not between 100,000 and 900,000 m`;
  }
  if (northing.metres > 10_000_000) return `The northing ${northing.metres} m is beyond 10,000,000 m`;
  const place = (hemisphere: "north" | "south") => {
    const at = { number: Number(number), hemisphere };
    return fromUtm({ zone: at, eastingMetres: easting.metres, northingMetres: northing.metres });
  };
  const position = sided(letter.toUpperCase(), place);
  if (typeof position === "string") return position;
  const [, lat] = position;
  if (!(lat >= -80 && lat < 84))
    return `The northing ${northing.metres} m lies at ${lat.toFixed(1)}°, where UTM has no zones`;
  return { position, precisionMetres: Math.max(easting.unitMetres, northing.unitMetres) };
}

function sided(letter: string, place: (hemisphere: "north" | "south") => Position): Position | string {
  const north = place("north");
  const isInBand = (position: Position) => bands[Math.min(19, Math.floor((position[1] + 80) / 8))] === letter;
  if (letter === "N") return north;
  if (letter === "S") {
    if (!isInBand(north)) return place("south");
    return "S can be the band from 32 to 40° north or the southern hemisphere: write N for the northern hemisphere, or use MGRS";
  }
  const position = letter < "N" ? place("south") : north;
  return isInBand(position)
    ? position
    : `The northing does not lie in the band ${letter}: at ${position[1].toFixed(3)}°`;
}

/** As labelled; without labels the easting first. */
function eastThenNorth([one, other]: readonly [MetricNumber, MetricNumber]): [MetricNumber, MetricNumber] | string {
  const labels = [one.label, other.label];
  const known = labels.every((label) => ["", "e", "n", "x", "y"].includes(label));
  if (!known || (one.label !== "" && one.label === other.label))
    return `The letters ${labels.join(" and ")} do not say which number is the easting`;
  if (["n", "y"].includes(one.label) || ["e", "x"].includes(other.label)) return [other, one];
  if (one.label === "" && other.label === "" && one.metres > 1_000_000 && other.metres < 1_000_000) {
    return `${one.metres} is no easting: UTM wants the easting first, then the northing`;
  }
  return [one, other];
}
