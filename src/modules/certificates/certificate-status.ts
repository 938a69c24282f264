import { boundsIntersect, boundsOf } from "../../geometry/bounds.ts";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { intersection, unionAll } from "../../geometry/overlay.ts";
import type { Ground } from "../../geometry/shape.ts";
import { isReleased } from "../land-release/land-claim.ts";
import type { StandingPiece } from "../land-release/standing-piece.ts";

/**
 * What a certificate is worth today. `reopened`: some of its land is recorded as hazardous again. `unsupported`: the
 * reports it stands on no longer release all of its land. `superseded`: a newer certificate has taken its place. What
 * is most dangerous is said first.
 */
export type CertificateStatus =
  | { readonly status: "valid" }
  | { readonly status: "superseded"; readonly replacedBy: string }
  | {
      readonly status: "reopened";
      readonly squareMetres: number;
      readonly hazardCodes: readonly string[];
      readonly reportIds: readonly string[];
      /** The earliest day since which any of it is hazardous. */
      readonly since: string;
    }
  | { readonly status: "unsupported"; readonly squareMetres: number };

/** The ledger promises areas to 1 m²; less than that under a certificate is its rounding. */
const leastSquareMetres = 1;

/** From the land as it stands now: `replacedBy` is the short code of the certificate that took its place, or null. */
export function certificateStatus(
  outline: Ground,
  pieces: readonly StandingPiece[],
  replacedBy: string | null,
): CertificateStatus {
  const bounds = boundsOf(outline);
  const near = pieces.filter(({ ground }) => boundsIntersect(bounds, boundsOf(ground)));
  const hazardous = near
    .filter(({ fate }) => !isReleased(fate))
    .map((piece) => ({ ...piece, shared: sharedSquareMetres(outline, piece.ground) }))
    .filter(({ shared }) => shared > 0);
  const reopened = hazardous.reduce((sum, { shared }) => sum + shared, 0);
  if (reopened > leastSquareMetres) {
    return {
      status: "reopened",
      squareMetres: reopened,
      hazardCodes: distinct(hazardous.flatMap(({ hazardCode }) => hazardCode ?? [])),
      reportIds: distinct(hazardous.map(({ givenBy }) => givenBy)),
      since: hazardous.map(({ validFrom }) => validFrom).sort()[0] ?? "",
    };
  }
  const released = unionAll(near.filter(({ fate }) => isReleased(fate)).map(({ ground }) => ground));
  const bare = areaSquareMetres(outline) - sharedSquareMetres(outline, released) - reopened;
  if (bare > leastSquareMetres) return { status: "unsupported", squareMetres: bare };
  return replacedBy === null ? { status: "valid" } : { status: "superseded", replacedBy };
}

export function sharedSquareMetres(a: Ground, b: Ground): number {
  return b.length === 0 ? 0 : areaSquareMetres(intersection(a, b));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
