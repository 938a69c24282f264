import * as mgrs from "mgrs";
import type { Position } from "../shape.ts";
import { whyNoUtm } from "./utm.ts";

/** To Node the package is CommonJS, whose functions stand on the default; bundlers take its module, which has none. */
const { forward } = "default" in mgrs ? (mgrs.default as typeof mgrs) : mgrs;

/**
 * The square metre of the Military Grid Reference System that holds a position, in groups: 38S NF 12345 67890. Digits
 * are cut off, never rounded (NGA.STND.0037). Throws a RangeError with words near the poles.
 */
export function mgrsOf(position: Position): string {
  const why = whyNoUtm(position);
  if (why !== null) throw new RangeError(why);
  const parts = /^(\d{1,2})([A-Z])([A-Z]{2})(\d{5})(\d{5})$/.exec(forward([position[0], position[1]], 5));
  if (parts === null) throw new Error(`No grid reference for ${position.join(", ")}`);
  const [, zone = "", band, square, easting, northing] = parts;
  return `${zone.padStart(2, "0")}${band} ${square} ${easting} ${northing}`;
}
