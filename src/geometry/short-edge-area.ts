import type { Ring } from "./shape.ts";

/*
 * Signed geodesic area of a ring of short edges, without solving a geodesic per edge (6 µs in GeographicLib's JavaScript,
 * under 0.1 µs here). Exact up to rounding for what is admitted below: the largest difference from GeographicLib seen in
 * random rings is in geodesy.test.ts.
 *
 * The area between an edge and the parallel of the ring's first vertex is the sum of two parts:
 *   1. under the edge drawn straight in longitude and latitude: the integral of S(latitude) over longitude, where
 *      dS/ds = b² / (1 − e²s²)² with s = sin(latitude) (the authalic integral). S is expanded around the first vertex and
 *      integrated by three-point Gauss quadrature, exact to the sixth power of the ring's extent in radians;
 *   2. between that line and the geodesic: k·L³/12, with k the geodesic curvature of the line at its middle (Liouville's
 *      formula on the ellipsoid). The next term is smaller by (L/R)², 3e-8 for the longest edge admitted.
 */
const semiMajorMetres = 6_378_137;
const flattening = 1 / 298.257223563;
const e2 = flattening * (2 - flattening);
const semiMinorSquared = semiMajorMetres ** 2 * (1 - e2);
const radian = Math.PI / 180;

const longestEdgeDegrees = 0.01;
const largestExtentDegrees = 0.3;
const highestLatitudeDegrees = 75;

/** Counter-clockwise positive, in square metres; null when an edge is too long, or the ring too large or too far north. */
export function shortEdgeRingArea(ring: Ring): number | null {
  const origin = ring[0];
  if (origin === undefined || Math.abs(origin[1]) > highestLatitudeDegrees) return null;
  const strip = stripAround(origin[1]);
  let area = 0;
  let [lon, lat] = origin;
  for (let i = 1; i < ring.length; i += 1) {
    const next = ring[i] as (typeof ring)[number];
    const [dLon, dLat] = [next[0] - lon, next[1] - lat];
    if (!(Math.abs(dLon) <= longestEdgeDegrees && Math.abs(dLat) <= longestEdgeDegrees)) return null;
    if (!(Math.abs(next[1] - origin[1]) <= largestExtentDegrees)) return null;
    // Differences first: they are exact in binary, and the area of a small ring hangs on them.
    if (dLon !== 0) area -= strip((lat - origin[1]) * radian, dLat * radian, dLon * radian);
    lon = next[0];
    lat = next[1];
  }
  return area;
}

/** Area between an edge (from `rise` above the reference parallel, in radians) and that parallel, northern side positive. */
function stripAround(referenceDegrees: number): (rise: number, dLat: number, dLon: number) => number {
  const s0 = Math.sin(referenceDegrees * radian);
  const c0 = Math.cos(referenceDegrees * radian);
  const w = 1 - e2 * s0 * s0;
  // Taylor coefficients of S(s) / b² around s0, from its derivative (1 − e²s²)^−2.
  const a1 = 1 / w ** 2;
  const a2 = (4 * e2 * s0) / w ** 3 / 2;
  const a3 = ((4 * e2) / w ** 3 + (24 * e2 ** 2 * s0 ** 2) / w ** 4) / 6;
  const a4 = ((72 * e2 ** 2 * s0) / w ** 4 + (192 * e2 ** 3 * s0 ** 3) / w ** 5) / 24;
  /** sin(reference + rise) − sin(reference), without cancellation. */
  const sineRise = (rise: number) => {
    const r2 = rise * rise;
    return c0 * rise * (1 - (r2 / 6) * (1 - r2 / 20)) - s0 * (r2 / 2) * (1 - r2 / 12);
  };
  const stripAt = (u: number) => u * (a1 + u * (a2 + u * (a3 + u * a4)));
  return (rise, dLat, dLon) => {
    const middle = sineRise(rise + dLat / 2);
    const reach = (dLat / 2) * Math.sqrt(0.6);
    const low = stripAt(sineRise(rise + dLat / 2 - reach));
    const high = stripAt(sineRise(rise + dLat / 2 + reach));
    const straight = semiMinorSquared * dLon * ((5 * (low + high) + 8 * stripAt(middle)) / 18);
    return straight + bulge(s0 + middle, dLat, dLon);
  };
}

/** Area between the straight line in longitude and latitude and the geodesic, from the sine of the middle latitude. */
function bulge(sine: number, dLat: number, dLon: number): number {
  const w = 1 - e2 * sine * sine;
  const cosine2 = 1 - sine * sine;
  const rootW = Math.sqrt(w);
  const meridian = (semiMajorMetres * (1 - e2)) / (w * rootW);
  const parallel2 = (semiMajorMetres ** 2 * cosine2) / w;
  // Radius of the parallel times the change of the meridian's radius with latitude.
  const product = ((semiMajorMetres / rootW) * cosine2 * 3 * e2 * sine * meridian) / w;
  return (dLon / 12) * ((product + 2 * meridian * meridian * sine) * dLat * dLat + parallel2 * sine * dLon * dLon);
}
