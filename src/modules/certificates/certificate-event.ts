/** A certificate was issued: binds its document to the journal, and says what it speaks of. It names no language. */
export interface CertificateIssued {
  readonly kind: "certificate-issued";
  readonly body: {
    readonly certificateId: string;
    readonly shortCode: string;
    /** Of the canonical JSON of all content; the PDF is only a printing of it. */
    readonly sha256: string;
    readonly hazardCodes: readonly string[];
    readonly reportIds: readonly string[];
    readonly areaSquareMetres: number;
    readonly groundSha256: string;
    /** The last entry of the journal that the certificate knows of. */
    readonly journalPosition: number;
    /** Certificates that it takes the place of. */
    readonly supersedes: readonly string[];
  };
}
