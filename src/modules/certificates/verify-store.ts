import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import type { Labels } from "../reports/report-type.ts";
import type { CertificateStatus } from "./certificate-status.ts";
import { readShortCode } from "./short-code.ts";
import { statusOfCertificate } from "./standing-store.ts";
import { certificateByCode, type KeptCertificate } from "./store.ts";
import { verdictOf } from "./verdict.ts";

/** What anyone may learn of a certificate whose code they hold: what is printed on it, and what it is worth now. */
export interface PublicVerification {
  readonly code: string;
  readonly status: CertificateStatus["status"];
  readonly verdict: Labels;
  /** Square metres that are hazardous again, or no longer released; null where the certificate holds. */
  readonly affectedSquareMetres: number | null;
  readonly since: string | null;
  readonly replacedBy: string | null;
  readonly programme: KeptCertificate["content"]["programme"]["name"];
  readonly sample: boolean;
  readonly hazardCodes: readonly string[];
  readonly areaSquareMetres: number;
  readonly issuedAt: string;
  readonly handedOverOn: string | null;
  readonly journalPosition: number;
  readonly issuedPosition: number;
  readonly sha256: string;
}

/** The certificate behind a code as somebody typed it. A mistyped code is told from one that nobody issued. */
export async function certificateTyped(sql: Sql, typed: string): Promise<KeptCertificate> {
  const read = readShortCode(typed);
  if ("fault" in read) throw problem("certificate-code-mistyped", read.message, { fault: read.fault });
  const found = await certificateByCode(sql, read.code);
  if (found) return found;
  const detail = `No certificate of this programme has the code ${read.code}. A paper that carries it is not one of ours.`;
  throw problem("certificate-not-found", detail);
}

export async function verifyCode(sql: Sql, typed: string, on: string): Promise<PublicVerification> {
  const certificate = await certificateTyped(sql, typed);
  const status = await statusOfCertificate(sql, certificate, on);
  return verificationOf(certificate, status);
}

export function verificationOf(certificate: KeptCertificate, status: CertificateStatus): PublicVerification {
  const { content, shortCode, sha256, issuedPosition, replacedBy } = certificate;
  return {
    code: shortCode,
    status: status.status,
    verdict: verdictOf(status),
    affectedSquareMetres: "squareMetres" in status ? status.squareMetres : null,
    since: status.status === "reopened" ? status.since : null,
    replacedBy,
    programme: content.programme.name,
    sample: content.programme.isSample,
    hazardCodes: content.hazards.map(({ code }) => code),
    areaSquareMetres: content.areaSquareMetres,
    issuedAt: content.issuedAt,
    handedOverOn: content.said.handedOverOn ?? null,
    journalPosition: content.journalPosition,
    issuedPosition,
    sha256,
  };
}
