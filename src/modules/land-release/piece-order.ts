import type { LandPiece } from "./land-piece.ts";

/** Orders pieces by what they are, so that results do not depend on how they are stored or found. */
export function byContent(a: LandPiece, b: LandPiece): number {
  return compare(a.validFrom, b.validFrom) || compare(a.givenBy, b.givenBy) || compareBounds(a, b);
}

/** Two pieces with the same key are the same piece of knowledge. */
export function pieceKey(piece: LandPiece): string {
  return JSON.stringify([
    piece.hazardCode,
    piece.fate,
    piece.operation,
    piece.reopened,
    piece.givenBy,
    piece.endedBy,
    piece.validFrom,
    piece.validTo,
    piece.ground,
  ]);
}

function compareBounds(a: LandPiece, b: LandPiece): number {
  for (let i = 0; i < 4; i++) {
    const difference = (a.bounds[i] ?? 0) - (b.bounds[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.areaSquareMetres - b.areaSquareMetres;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
