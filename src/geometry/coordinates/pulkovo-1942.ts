import proj4 from "proj4";
import { bearingTrueDegrees } from "../geodesy.ts";
import type { Bounds, Position } from "../shape.ts";
import type { PulkovoTransformation } from "./reference-system.ts";

/**
 * Parameters of the EPSG register in the position-vector convention of PROJ's +towgs84: coordinate-frame rotations have their
 * signs turned. EPSG:15865 was derived at 30 stations all over the former Union and is meant for Azerbaijan by name;
 * EPSG:1808 fits 11 stations of Georgia and eastern Azerbaijan; 5044 and 1267 are Russia's, GOST R 51794 of 2008 and 2001,
 * north of 41.19° N. The four differ by 1 to 6 m in Karabakh.
 */
interface Transformation {
  readonly toWgs84: string;
  readonly accuracyMetres: number;
  /** Where the register means it to be used. */
  readonly area: Bounds;
  readonly areaName: string;
}

export const transformations: Readonly<Record<PulkovoTransformation, Transformation>> = {
  "EPSG:15865": {
    toWgs84: "25,-141,-78.5,0,0.35,0.736,0",
    accuracyMetres: 4.5,
    area: [19.57, 35.14, 180, 81.91],
    areaName: "the former Soviet Union",
  },
  "EPSG:1808": {
    toWgs84: "686.1,-123.5,-574.4,8.045,-23.366,10.791,-2.926",
    accuracyMetres: 5,
    area: [39.99, 37.89, 51.73, 43.59],
    areaName: "Azerbaijan and Georgia",
  },
  "EPSG:5044": {
    toWgs84: "23.57,-140.95,-79.8,0,0.35,0.79,-0.22",
    accuracyMetres: 3,
    area: [19.58, 41.19, 180, 81.91],
    areaName: "the Russian Federation",
  },
  "EPSG:1267": {
    toWgs84: "23.92,-141.27,-80.9,0,0.35,0.82,-0.12",
    accuracyMetres: 4,
    area: [19.58, 41.19, 180, 81.91],
    areaName: "the Russian Federation",
  },
};

/** Metres on a Gauss-Krüger grid: x of the Soviet maps is the northing, y the easting with the zone in front. */
export interface GaussKrugerPosition {
  readonly zone: number;
  readonly northingMetres: number;
  readonly eastingMetres: number;
}

export function toGaussKruger(position: Position, zone: number, by: PulkovoTransformation): GaussKrugerPosition {
  const [eastingMetres, northingMetres] = gridOf(zone, by).forward([position[0], position[1]]);
  return { zone, northingMetres, eastingMetres };
}

export function fromGaussKruger(grid: GaussKrugerPosition, by: PulkovoTransformation): Position {
  const [lon, lat] = gridOf(grid.zone, by).inverse([grid.eastingMetres, grid.northingMetres]);
  return [lon, lat];
}

export function toPulkovoDegrees(position: Position, by: PulkovoTransformation): Position {
  const [lon, lat] = gridOf(null, by).forward([position[0], position[1]]);
  return [lon, lat];
}

export function fromPulkovoDegrees(position: Position, by: PulkovoTransformation): Position {
  const [lon, lat] = gridOf(null, by).inverse([position[0], position[1]]);
  return [lon, lat];
}

/**
 * Where grid north points, in degrees clockwise from true north of WGS 84; what the datum turns, under 0.001°, is in it.
 * Looked at 100 m up and down the grid line: what it curves cancels in the mean.
 */
export function gaussKrugerConvergenceDegrees(position: Position, zone: number, by: PulkovoTransformation): number {
  const grid = toGaussKruger(position, zone, by);
  const along = (metres: number) => fromGaussKruger({ ...grid, northingMetres: grid.northingMetres + metres }, by);
  const up = signed(bearingTrueDegrees(position, along(100)));
  const back = signed(bearingTrueDegrees(position, along(-100)) + 180);
  return (up + back) / 2;
}

/** The zone of its six degrees; zone 8 reaches from 42° to 48° E. */
export function gaussKrugerZoneOf([lon]: Position): number {
  return Math.floor(lon / 6) + 1;
}

function signed(degrees: number): number {
  const within = ((degrees % 360) + 360) % 360;
  return within > 180 ? within - 360 : within;
}

interface Grid {
  forward(lonLat: [number, number]): [number, number];
  inverse(eastNorth: [number, number]): [number, number];
}

const grids = new Map<string, Grid>();

/** From WGS 84 to the grid of a zone; null is longitude and latitude on the old datum. */
function gridOf(zone: number | null, by: PulkovoTransformation): Grid {
  const key = `${zone} ${by}`;
  const known = grids.get(key);
  if (known) return known;
  const datum = `+ellps=krass +towgs84=${transformations[by].toWgs84} +no_defs`;
  const projection =
    zone === null
      ? `+proj=longlat ${datum}`
      : `+proj=tmerc +lat_0=0 +lon_0=${zone * 6 - 3} +k=1 +x_0=${zone}500000 +y_0=0 +units=m ${datum}`;
  const grid = proj4(projection);
  grids.set(key, grid);
  return grid;
}
