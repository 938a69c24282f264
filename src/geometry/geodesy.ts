import geographicLib from "geographiclib-geodesic";
import type { Ground, Position, Ring } from "./shape.ts";
import { shortEdgeRingArea } from "./short-edge-area.ts";

/** Geodesics on the WGS 84 ellipsoid by GeographicLib (Karney 2013): exact to 15 nm in length. */
const wgs84 = geographicLib.Geodesic.WGS84;
const { AZIMUTH, DISTANCE } = geographicLib.Geodesic;

/** Area on the ellipsoid with geodesic edges, in square metres; holes are taken off whichever way the rings turn. */
export function areaSquareMetres(ground: Ground): number {
  let area = 0;
  for (const polygon of ground) {
    for (const [index, ring] of polygon.entries()) area += index === 0 ? ringArea(ring) : -ringArea(ring);
  }
  return area;
}

/** Geodesic length of a line through the positions, in metres. */
export function lengthMetres(line: readonly Position[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [from, to] = [line[i - 1], line[i]];
    if (from !== undefined && to !== undefined) length += distanceMetres(from, to);
  }
  return length;
}

export function distanceMetres(from: Position, to: Position): number {
  return wgs84.Inverse(from[1], from[0], to[1], to[0], DISTANCE).s12 ?? Number.NaN;
}

/** Direction of the geodesic at `from`, clockwise from true north, 0 up to 360. */
export function bearingTrueDegrees(from: Position, to: Position): number {
  const bearing = wgs84.Inverse(from[1], from[0], to[1], to[0], AZIMUTH).azi1 ?? Number.NaN;
  return bearing < 0 ? bearing + 360 : bearing;
}

/** Where one arrives after so many metres along a geodesic that starts in this direction. */
export function destination(from: Position, bearingTrueDegrees: number, metres: number): Position {
  const end = wgs84.Direct(from[1], from[0], bearingTrueDegrees, metres);
  return [end.lon2 ?? Number.NaN, end.lat2 ?? Number.NaN];
}

function ringArea(ring: Ring): number {
  return Math.abs(shortEdgeRingArea(ring) ?? longEdgeRingArea(ring));
}

/** GeographicLib closes the ring itself, so the repeated last position is left out. */
function longEdgeRingArea(ring: Ring): number {
  const polygon = wgs84.Polygon(false);
  for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return polygon.Compute(false, true).area ?? Number.NaN;
}
