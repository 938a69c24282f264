/**
 * The systems in which the field writes a place. `EPSG:4326` is longitude and latitude on WGS 84 in any spelling of
 * degrees, minutes and seconds; `EPSG:4284` the same on Pulkovo 1942; `EPSG:28407` to `EPSG:28410` Gauss-Krüger zones 7 to
 * 10 on Pulkovo 1942 with the number of the zone in front of the easting. The order is that of a list to choose from.
 */
export const referenceSystems = [
  "EPSG:4326",
  "UTM",
  "MGRS",
  "EPSG:28408",
  "EPSG:28409",
  "EPSG:28407",
  "EPSG:28410",
  "EPSG:4284",
] as const;
export type ReferenceSystem = (typeof referenceSystems)[number];

/** Transformations from Pulkovo 1942 to WGS 84, by their code in the EPSG register; docs/decisions/0027 says why the first. */
export const pulkovoTransformations = ["EPSG:15865", "EPSG:1808", "EPSG:5044", "EPSG:1267"] as const;
export type PulkovoTransformation = (typeof pulkovoTransformations)[number];

export const usualTransformation: PulkovoTransformation = "EPSG:15865";
