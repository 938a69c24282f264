import { decimalDegrees, degreesMinutesSeconds } from "../../../../src/geometry/coordinates/degrees.ts";
import { gaussKrugerZoneOf } from "../../../../src/geometry/coordinates/pulkovo-1942.ts";
import { whyNoUtm } from "../../../../src/geometry/coordinates/utm.ts";
import { writeCoordinate } from "../../../../src/geometry/coordinates/write-coordinate.ts";
import type { Position } from "../../../../src/geometry/shape.ts";

import { systemOfZone } from "./system-of-zone.ts";

/** The ways in which a table writes places. */
export const shownSystems = ["dd", "dmm", "dms", "utm", "mgrs", "gk"] as const;

export type ShownSystem = (typeof shownSystems)[number];

/** A place as the table writes it; a system that does not reach there gives degrees instead of nothing. */
export function shownPlace(position: Position, system: ShownSystem): string {
  if (system === "dms") return degreesMinutesSeconds(position);
  if (system === "dmm") return degreesMinutes(position);
  if (whyNoUtm(position) !== null) return decimalDegrees(position);
  if (system === "utm") return writeCoordinate(position, "UTM");
  if (system === "mgrs") return writeCoordinate(position, "MGRS");
  const gaussKruger = system === "gk" ? systemOfZone(gaussKrugerZoneOf(position)) : undefined;
  return writeCoordinate(position, gaussKruger ?? "EPSG:4326");
}

/** Degrees and minutes with four digits, 0.2 m: 40°11.2057′N 046°02.0567′E. Rounded once, so that no 60th minute is written. */
function degreesMinutes([lon, lat]: Position): string {
  return `${half(lat, 2, "N", "S")} ${half(lon, 3, "E", "W")}`;
}

function half(degrees: number, digits: number, positive: string, negative: string): string {
  const parts = Math.round(Math.abs(degrees) * 600_000);
  const whole = String(Math.floor(parts / 600_000)).padStart(digits, "0");
  const minutes = ((parts % 600_000) / 10_000).toFixed(4).padStart(7, "0");
  return `${whole}°${minutes}′${degrees < 0 && parts > 0 ? negative : positive}`;
}
