import { type Perimeter, perimetersOf } from "../../geometry/coordinates/turning-points.ts";
import { whyNoUtm } from "../../geometry/coordinates/utm.ts";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { normalise } from "../../geometry/normalise.ts";
import { intersection, unionAll } from "../../geometry/overlay.ts";
import type { Bounds, Ground } from "../../geometry/shape.ts";
import { canonical, sha256Hex } from "../journal/journal-entry.ts";

/** The ground of a certificate as a whole, whatever pieces the ledger keeps it in. */
export interface CertifiedGround {
  readonly outline: Ground;
  readonly sha256: string;
  readonly areaSquareMetres: number;
  readonly perimeters: readonly Perimeter[];
}

/** Polygons smaller than this are what rounding leaves between two cuts, not ground one could stand on. */
export const leastSquareMetres = 0.5;

export function certifiedGround(pieces: readonly Ground[]): CertifiedGround {
  const whole = normalise(unionAll(pieces)).map(withoutGaps);
  const outline = whole.filter((polygon) => areaSquareMetres([polygon]) >= leastSquareMetres);
  return {
    outline,
    sha256: groundSha256(outline),
    areaSquareMetres: areaSquareMetres(outline),
    perimeters: perimetersOf(outline),
  };
}

/** SHA-256 over the canonical JSON of the normalised ground: two stores with the same land have the same. */
export function groundSha256(ground: Ground): string {
  return sha256Hex(canonical(normalise(ground)));
}

/** Why this ground cannot be written in UTM and MGRS; null where it can. */
export function whyNotCertifiable(ground: Ground): string | null {
  for (const position of ground.flat(2)) {
    const why = whyNoUtm(position);
    if (why !== null) return why;
  }
  return null;
}

/** What of a ground lies within bounds, so that a certificate keeps the neighbourhood it draws and not a province. */
export function within(ground: Ground, [west, south, east, north]: Bounds): Ground {
  const box: Ground = [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
  return normalise(intersection(ground, box));
}

/** The same polygon without holes that are none: gaps of a hand's breadth between pieces drawn apart. */
function withoutGaps(polygon: Ground[number]): Ground[number] {
  return polygon.filter((ring, index) => index === 0 || areaSquareMetres([[ring]]) >= leastSquareMetres);
}
