import proj4 from "proj4";
import { bearingTrueDegrees } from "../geodesy.ts";
import type { Position } from "../shape.ts";

/** A zone of Universal Transverse Mercator on WGS 84: EPSG:32601 to 32660 north of the equator, 32701 to 32760 south. */
export interface UtmZone {
  readonly number: number;
  readonly hemisphere: "north" | "south";
}

/** Metres on the grid of a zone. */
export interface UtmPosition {
  readonly zone: UtmZone;
  readonly eastingMetres: number;
  readonly northingMetres: number;
}

/** Why a position has no UTM coordinates, in a sentence; null where it has. Beyond 84° N and 80° S the poles have UPS. */
export function whyNoUtm([lon, lat]: Position): string | null {
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    return `${lon}, ${lat} is not a longitude and a latitude in degrees`;
  if (lat >= -80 && lat < 84) return null;
  return `Latitude ${lat}° is not between 80° S and 84° N: UTM and MGRS have no zones there; give it as longitude and latitude`;
}

/**
 * The zone of a position as NGA.STND.0037 (2014) has it: six degrees wide, but 32V reaches west to 3° E for Norway, and
 * 31X, 33X, 35X and 37X are wider for Svalbard. Throws a RangeError with words near the poles.
 */
export function utmZoneOf(position: Position): UtmZone {
  const why = whyNoUtm(position);
  if (why !== null) throw new RangeError(why);
  const [lon, lat] = position;
  const hemisphere = lat < 0 ? "south" : "north";
  // 180° E is the first meridian of zone 1.
  const plain = (Math.floor((lon + 180) / 6) % 60) + 1;
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) return { number: 32, hemisphere };
  if (lat >= 72 && lon >= 0 && lon < 42)
    return { number: lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37, hemisphere };
  return { number: plain, hemisphere };
}

export function epsgOfZone({ number, hemisphere }: UtmZone): number {
  return (hemisphere === "north" ? 32600 : 32700) + number;
}

/** From WGS 84 to the grid of a zone, its own or a neighbour's; within 1 mm of GeographicLib inside the zone. */
export function toUtm(position: Position, zone: UtmZone = utmZoneOf(position)): UtmPosition {
  const [eastingMetres, northingMetres] = gridOf(zone).forward([position[0], position[1]]);
  return { zone, eastingMetres, northingMetres };
}

export function fromUtm({ zone, eastingMetres, northingMetres }: UtmPosition): Position {
  const [lon, lat] = gridOf(zone).inverse([eastingMetres, northingMetres]);
  return [lon, lat];
}

/**
 * Where grid north of a zone points at a position, in degrees clockwise from true north, -180 up to 180: add it to a
 * bearing on the grid to have the true one.
 */
export function gridConvergenceDegrees(position: Position, zone: UtmZone = utmZoneOf(position)): number {
  const { eastingMetres, northingMetres } = toUtm(position, zone);
  // Looked at 100 m up and down the grid line: what it curves cancels in the mean.
  const along = (metres: number) => fromUtm({ zone, eastingMetres, northingMetres: northingMetres + metres });
  const up = signed(bearingTrueDegrees(position, along(100)));
  const back = signed(bearingTrueDegrees(position, along(-100)) + 180);
  return (up + back) / 2;
}

function signed(degrees: number): number {
  const within = ((degrees % 360) + 360) % 360;
  return within > 180 ? within - 360 : within;
}

interface Grid {
  forward(lonLat: [number, number]): [number, number];
  inverse(eastNorth: [number, number]): [number, number];
}

const grids = new Map<number, Grid>();

function gridOf(zone: UtmZone): Grid {
  const code = epsgOfZone(zone);
  const known = grids.get(code);
  if (known) return known;
  const south = zone.hemisphere === "south" ? " +south" : "";
  const grid = proj4(`+proj=utm +zone=${zone.number}${south} +datum=WGS84 +units=m +no_defs`);
  grids.set(code, grid);
  return grid;
}
