import { fromGaussKruger } from "./pulkovo-1942.ts";
import type { MetricRead } from "./read-utm.ts";
import type { PulkovoTransformation } from "./reference-system.ts";
import { type MetricNumber, twoMetricNumbers } from "./two-metric-numbers.ts";

/**
 * Gauss-Krüger of a zone on Pulkovo 1942. Which number is which is told by the zone in front of the easting, not by letters: x is
 * the northing on Soviet maps and the easting in today's programs. Refused where both numbers could be the easting.
 */
export function readGaussKruger(text: string, zone: number, by: PulkovoTransformation): MetricRead | string {
  const read = twoMetricNumbers(text);
  if (typeof read === "string") return read;
  const [one, other] = read.numbers;
  const [first, second] = [isEasting(one, zone), isEasting(other, zone)];
  if (first === second) return first ? twice(zone) : noEasting(read.numbers, zone);
  const [northing, easting] = first ? [other, one] : [one, other];
  if (northing.metres > 10_000_000) return `The northing ${northing.metres} m is beyond 10,000,000 m`;
  const grid = { zone, northingMetres: northing.metres, eastingMetres: easting.metres };
  const precisionMetres = Math.max(easting.unitMetres, northing.unitMetres);
  return { position: fromGaussKruger(grid, by), precisionMetres };
}

/** Zone number, then 500,000 m on the middle meridian; 350,000 m to either side is more than the zone and its overlap. */
function isEasting({ metres }: MetricNumber, zone: number): boolean {
  return Math.abs(metres - (zone * 1_000_000 + 500_000)) <= 350_000;
}

function twice(zone: number): string {
  return `Both numbers begin with the zone ${zone}, so it is not clear which is the easting`;
}

function noEasting(numbers: readonly [MetricNumber, MetricNumber], zone: number): string {
  const other = [7, 8, 9, 10].find((one) => numbers.some((number) => isEasting(number, one)));
  const wanted = `An easting of zone ${zone} has seven digits with the zone in front, such as ${zone}512345`;
  if (other === undefined || other === zone) return wanted;
  return `${wanted}; this looks like zone ${other}: choose EPSG:284${String(other).padStart(2, "0")}`;
}
