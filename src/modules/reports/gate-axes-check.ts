import { boundsOf } from "../../geometry/bounds.ts";
import type { Ground, Position } from "../../geometry/shape.ts";
import type { Finding } from "./finding.ts";
import type { GateCheck, GateCountry } from "./gate-check.ts";
import { countryAround } from "./gate-country.ts";
import { lonLat } from "./gate-numbers.ts";

/**
 * Longitude and latitude in the wrong order. With a country: nothing lies in it as drawn and everything does when swapped.
 * Without: only a latitude beyond 90° gives it away.
 */
export const checkAxes: GateCheck = ({ path, polygons }, { country }) => {
  const positions = polygons.flat(2);
  const [first] = positions;
  if (first === undefined || !looksSwapped(positions, country)) return [];
  return [swapped(path, first, country)];
};

export function looksSwapped(positions: readonly Position[], country: GateCountry | undefined): boolean {
  if (country === undefined) {
    return positions.some(([, lat]) => Math.abs(lat) > 90) && positions.every(([lon]) => Math.abs(lon) <= 90);
  }
  const { contains } = countryAround(country);
  return !positions.some(contains) && positions.every((position) => contains(swapPosition(position)));
}

export function swapped(path: string, first: Position, country: GateCountry | undefined): Finding {
  const place = country === undefined ? "a latitude cannot exceed 90°" : `swapped, it lies in ${country.name}`;
  return {
    code: "coordinates-swapped",
    severity: "error",
    message: `Longitude and latitude look swapped: the shape begins at ${lonLat(first)}, and ${place}. GeoJSON wants longitude first: ${lonLat(swapPosition(first))}.`,
    path,
    position: swapPosition(first),
    clause: "RFC 7946, 3.1.1",
  };
}

export function swapPosition([lon, lat]: Position): Position {
  return [lat, lon];
}

export function swapAxes(polygons: Ground): Ground {
  return polygons.map((rings) => rings.map((ring) => ring.map(swapPosition)));
}

/** Positions that are not on the globe. */
export const checkRange: GateCheck = ({ path, polygons }) => {
  const bounds = boundsOf(polygons);
  if (bounds === null || isOnGlobe(bounds[0], bounds[1], bounds[2], bounds[3])) return [];
  const outside = polygons.flat(2).filter(([lon, lat]) => !isOnGlobe(lon, lat, lon, lat));
  const [first] = outside;
  return first === undefined ? [] : [outOfRange(path, first, outside.length)];
};

export function outOfRange(path: string, first: Position, count = 1): Finding {
  const others = count > 1 ? ` (${count} positions in all)` : "";
  return {
    code: "coordinate-out-of-range",
    severity: "error",
    message: `The position [${first[0]}, ${first[1]}]${others} is not on the globe: longitude goes from −180 to 180 and latitude from −90 to 90 degrees. Projected coordinates (metres) must be converted to WGS 84 first.`,
    path,
    clause: "RFC 7946, 4",
  };
}

export function isOnGlobe(west: number, south: number, east: number, north: number): boolean {
  return west >= -180 && east <= 180 && south >= -90 && north <= 90;
}
