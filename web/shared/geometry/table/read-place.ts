import { gaussKrugerZoneOf } from "../../../../src/geometry/coordinates/pulkovo-1942.ts";
import { readCoordinate } from "../../../../src/geometry/coordinates/read-coordinate.ts";
import type { ReferenceSystem } from "../../../../src/geometry/coordinates/reference-system.ts";
import type { Position } from "../../../../src/geometry/shape.ts";
import { rounded } from "../map/pointer-place.ts";
import type { ShownSystem } from "./shown-system.ts";
import { systemOfZone } from "./system-of-zone.ts";

/** A place typed into the table, or why it is none. Gauss-Krüger is read in the zone its easting names. */
export function readPlace(text: string, system: ShownSystem, near: Position | undefined): Position | string {
  const { position, remarks } = readCoordinate(text, referenceOf(system, text, near));
  return position === null ? (remarks[0]?.message ?? text) : rounded(position);
}

function referenceOf(system: ShownSystem, text: string, near: Position | undefined): ReferenceSystem {
  if (system === "utm") return "UTM";
  if (system === "mgrs") return "MGRS";
  if (system !== "gk") return "EPSG:4326";
  const named = /(?<!\d)(7|8|9|10)\d{6}(?!\d)/.exec(text)?.[1];
  const zone = Number(named ?? (near === undefined ? 8 : gaussKrugerZoneOf(near)));
  return systemOfZone(zone) ?? "EPSG:28408";
}
