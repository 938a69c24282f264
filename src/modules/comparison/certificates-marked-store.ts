import { boundsOf } from "../../geometry/bounds.ts";
import type { Bounds } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";
import { type CertificateStatus, certificateStatus } from "../certificates/certificate-status.ts";
import { standingCertificatesWithin } from "../certificates/store.ts";
import { type KnownBefore, knownPiecesAround } from "../land-release/known-land-store.ts";
import { holdsOn } from "./land-change.ts";
import { keyOf, type ReportChange } from "./report-change-store.ts";

/** A certificate whose worth a decision changes. */
export interface CertificateEffect {
  readonly id: string;
  readonly shortCode: string;
  readonly before: CertificateStatus["status"];
  readonly after: CertificateStatus["status"];
  /** How much of its land that concerns. */
  readonly squareMetres: number | null;
}

const everyPiece = 1_000_000;

/** Certificates over the changed ground that would be worth something else, by the land as it would stand. */
export async function certificatesMarked(
  sql: Sql,
  changed: Bounds,
  on: string,
  known: KnownBefore,
  change: ReportChange,
): Promise<CertificateEffect[]> {
  const marked: CertificateEffect[] = [];
  for (const { id, shortCode, content, issuedPosition, replacedBy } of await standingCertificatesWithin(sql, changed)) {
    if (known !== null && issuedPosition >= known) continue;
    const bounds = boundsOf(content.outline);
    if (bounds === null) continue;
    const standing = await knownPiecesAround(sql, bounds, on, known, everyPiece);
    const kept = standing.filter((piece) => !change.endedKeys.has(keyOf(piece))).map(({ value }) => value);
    const begun = change.begunPieces.filter((piece) => holdsOn(piece, on));
    const pieces = standing.map(({ value }) => value);
    const before = certificateStatus(content.outline, pieces, replacedBy);
    const after = certificateStatus(content.outline, [...kept, ...begun], replacedBy);
    if (before.status === after.status) continue;
    const squareMetres = "squareMetres" in after ? after.squareMetres : null;
    marked.push({ id, shortCode, before: before.status, after: after.status, squareMetres });
  }
  return marked;
}
