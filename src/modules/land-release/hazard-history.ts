import { unionAll } from "../../geometry/overlay.ts";
import type { Ground } from "../../geometry/shape.ts";
import { type HazardStatus, hazardStatus } from "./hazard-status.ts";
import { isReleased } from "./land-claim.ts";
import type { LandPiece } from "./land-piece.ts";

/** What a hazardous area was between two days: its outline, its status, and whether any of it was confirmed. */
export interface HazardSpell {
  readonly ground: Ground;
  readonly kind: "suspected" | "confirmed";
  readonly status: HazardStatus;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Areas that differ by less are the same outline: the promise of the ledger. */
const sameAreaSquareMetres = 1;

/** The history of one hazard from all its pieces as known now, in order; neighbours that do not differ are one spell. */
export function hazardHistory(pieces: readonly LandPiece[]): HazardSpell[] {
  const days = new Set(pieces.flatMap((piece) => [piece.validFrom, piece.validTo ?? []].flat()));
  const spells: (HazardSpell & { readonly held: number })[] = [];
  for (const day of [...days].sort()) {
    const standing = pieces.filter(
      (piece) => piece.validFrom <= day && (piece.validTo === null || piece.validTo > day),
    );
    if (standing.length === 0) continue;
    const facts = factsOf(standing);
    const last = spells.at(-1);
    if (last && last.status === facts.status && last.kind === facts.kind && same(last.held, facts.held)) continue;
    if (last) spells[spells.length - 1] = { ...last, validTo: day };
    const ground = last && same(last.held, facts.held) ? last.ground : outline(standing);
    spells.push({ ...facts, ground, validFrom: day, validTo: null });
  }
  return spells.map(({ held: _, ...spell }) => spell);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < sameAreaSquareMetres;
}

function factsOf(standing: readonly LandPiece[]) {
  const area = (of: (piece: LandPiece) => boolean) =>
    standing.filter(of).reduce((sum, piece) => sum + piece.areaSquareMetres, 0);
  const releasedSquareMetres = area((piece) => isReleased(piece.fate));
  const remainingSquareMetres = area((piece) => !isReleased(piece.fate));
  return {
    held: releasedSquareMetres + remainingSquareMetres,
    status: hazardStatus({ remainingSquareMetres, releasedSquareMetres }),
    kind: standing.some((piece) => piece.fate === "confirmed") ? "confirmed" : "suspected",
  } as const;
}

function outline(standing: readonly LandPiece[]): Ground {
  const [first] = standing;
  return standing.length === 1 && first ? first.ground : unionAll(standing.map((piece) => piece.ground));
}
