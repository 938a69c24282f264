import type { NameInLanguages } from "./answers.ts";

export type CertificateStatus = "valid" | "superseded" | "reopened" | "unsupported";

/** What anyone who holds the code may know: what is printed on the paper, and what it is worth now. */
export interface Verification {
  readonly code: string;
  readonly status: CertificateStatus;
  /** What whoever holds the paper should do. */
  readonly verdict: NameInLanguages;
  readonly affectedSquareMetres: number | null;
  readonly since: string | null;
  readonly replacedBy: string | null;
  readonly programme: NameInLanguages | null;
  readonly sample: boolean;
  readonly hazardCodes: readonly string[];
  readonly areaSquareMetres: number;
  readonly issuedAt: string;
  readonly handedOverOn: string | null;
  readonly journalPosition: number;
  readonly issuedPosition: number;
  readonly sha256: string;
}

export interface CertificateLine extends Verification {
  readonly id: string;
}
