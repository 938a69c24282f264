import { canonical, sha256Hex } from "../journal/journal-entry.ts";
import type { CertificateContent } from "./certificate-content.ts";
import { shortCodeOf } from "./short-code.ts";

/** The bytes that are kept and hashed, and what names them on paper. */
export interface CertificateSeal {
  /** RFC 8785 canonical JSON of the whole content. */
  readonly document: string;
  readonly sha256: string;
  readonly shortCode: string;
}

/** Throws for a content whose hash has no short code: `issueCertificate` gives it another id until it has. */
export function certificateSeal(content: CertificateContent): CertificateSeal {
  const seal = sealOrNull(content);
  if (seal === null) throw new Error(`The content of certificate ${content.certificateId} has no short code`);
  return seal;
}

export function sealOrNull(content: CertificateContent): CertificateSeal | null {
  const document = canonical(content);
  const sha256 = sha256Hex(document);
  const shortCode = shortCodeOf(sha256);
  return shortCode === null ? null : { document, sha256, shortCode };
}
