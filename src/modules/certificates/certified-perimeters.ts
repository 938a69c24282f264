import { decimalDegrees, degreesMinutesSeconds } from "../../geometry/coordinates/degrees.ts";
import { mgrsOf } from "../../geometry/coordinates/mgrs.ts";
import type { Perimeter } from "../../geometry/coordinates/turning-points.ts";
import { toUtm, type UtmZone } from "../../geometry/coordinates/utm.ts";
import { pointName } from "../../interop/documents/map/perimeter-points.ts";
import type { CertifiedPerimeter } from "./certificate-content.ts";

/** Perimeters with each point written out. All eastings are on one zone's grid, the map's, also across its edge. */
export function certifiedPerimeters(perimeters: readonly Perimeter[], zone: UtmZone): CertifiedPerimeter[] {
  return perimeters.map(({ part, isHole, points }, order) => ({
    part,
    isHole,
    points: points.map(({ position, bearingTrueDegrees, distanceMetres }, index) => {
      const { eastingMetres, northingMetres } = toUtm(position, zone);
      return {
        name: pointName(order, index, perimeters.length),
        position,
        degrees: decimalDegrees(position),
        degreesMinutesSeconds: degreesMinutesSeconds(position),
        utm: {
          zone: zone.number,
          hemisphere: zone.hemisphere,
          easting: rounded(eastingMetres, 100),
          northing: rounded(northingMetres, 100),
        },
        mgrs: mgrsOf(position),
        bearingTrueDegrees: rounded(bearingTrueDegrees, 10_000),
        distanceMetres: rounded(distanceMetres, 1000),
      };
    }),
  }));
}

/** The last bits of a sine differ between processors; a document that is hashed keeps digits that mean something. */
function rounded(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit;
}
