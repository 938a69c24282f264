import type { ReferenceSystem } from "../../../../src/geometry/coordinates/reference-system.ts";

/** Gauss-Krüger of a zone; none for zones far from the Caucasus. */
export function systemOfZone(zone: number): ReferenceSystem | undefined {
  const systems = ["EPSG:28407", "EPSG:28408", "EPSG:28409", "EPSG:28410"] as const;
  return systems[zone - 7];
}
