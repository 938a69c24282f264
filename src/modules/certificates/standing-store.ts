import { boundsOf } from "../../geometry/bounds.ts";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { sha256Hex } from "../journal/journal-entry.ts";
import { piecesWithin } from "../land-release/within-store.ts";
import { type CertificateStatus, certificateStatus } from "./certificate-status.ts";
import type { KeptCertificate } from "./store.ts";

/** What a certificate is worth on a day. Throws where the kept document is not the one the journal speaks of. */
export async function statusOfCertificate(
  sql: Sql,
  certificate: KeptCertificate,
  on: string,
): Promise<CertificateStatus> {
  mustBeAsIssued(certificate);
  const { outline } = certificate.content;
  const bounds = boundsOf(outline);
  if (bounds === null) throw new Error(`Certificate ${certificate.id} has no ground`);
  return certificateStatus(outline, await piecesWithin(sql, bounds, on), certificate.replacedBy);
}

/** A document that was changed proves nothing: nobody may be shown a status of it. */
export function mustBeAsIssued({
  id,
  shortCode,
  document,
  sha256,
  journalSha256,
  issuedPosition,
}: KeptCertificate): void {
  const found = sha256Hex(document);
  if (found === sha256 && found === journalSha256) return;
  const detail = `Certificate ${shortCode} (${id}) is not as entry ${issuedPosition} of the journal recorded it. Do not rely on it.`;
  throw problem("journal-broken", detail, { certificateId: id, issuedPosition });
}
