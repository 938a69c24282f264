import type { Position } from "../shape.ts";
import { decimalDegrees } from "./degrees.ts";
import { mgrsOf } from "./mgrs.ts";
import { toGaussKruger, toPulkovoDegrees } from "./pulkovo-1942.ts";
import { zoneOfSystem } from "./read-coordinate.ts";
import { type PulkovoTransformation, type ReferenceSystem, usualTransformation } from "./reference-system.ts";
import { toUtm } from "./utm.ts";

/** A position written in a system as `readCoordinate` reads it: metres whole, degrees to six digits. */
export function writeCoordinate(
  position: Position,
  system: ReferenceSystem,
  by: PulkovoTransformation = usualTransformation,
): string {
  if (system === "MGRS") return mgrsOf(position);
  if (system === "UTM") return utmText(position);
  const zone = zoneOfSystem(system);
  if (zone !== null) {
    const { northingMetres, eastingMetres } = toGaussKruger(position, zone, by);
    return `${Math.round(northingMetres)} ${Math.round(eastingMetres)}`;
  }
  return decimalDegrees(system === "EPSG:4284" ? toPulkovoDegrees(position, by) : position);
}

function utmText(position: Position): string {
  const { zone, eastingMetres, northingMetres } = toUtm(position);
  // S for the south is a band of the north too, so the band is written there.
  const letter = zone.hemisphere === "north" ? "N" : mgrsOf(position).charAt(2);
  return `${zone.number}${letter} ${Math.round(eastingMetres)} ${Math.round(northingMetres)}`;
}
