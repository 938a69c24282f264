import type { Bounds } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";
import { boxText } from "../../platform/database/literals.ts";
import type { JournalEntry } from "../journal/journal-entry.ts";
import type { Projection } from "../journal/projection-store.ts";
import type { CertificateContent } from "./certificate-content.ts";
import type { CertificateSeal } from "./certificate-seal.ts";

/** A certificate as it is kept, with what happened to it since. */
export interface KeptCertificate extends CertificateSeal {
  readonly id: string;
  readonly content: CertificateContent;
  readonly issuedPosition: number;
  /** What the journal's entry says the document's SHA-256 is; null where the entry is missing. */
  readonly journalSha256: string | null;
  /** Short code of the certificate that took its place, or null. */
  readonly replacedBy: string | null;
}

interface CertificateRow extends Omit<KeptCertificate, "content"> {
  readonly document: string;
}

export async function insertCertificate(
  sql: Sql,
  content: CertificateContent,
  seal: CertificateSeal,
  bounds: Bounds,
  issuedPosition: number,
): Promise<void> {
  const hazardCodes = content.hazards.map(({ code }) => code);
  const reportIds = content.reports.map(({ id }) => id);
  await sql`
    insert into certificate (id, short_code, sha256, document, hazard_codes, report_ids, bounds, area_square_metres,
      issued_position)
    values (${content.certificateId}, ${seal.shortCode}, decode(${seal.sha256}, 'hex'), ${seal.document}, ${hazardCodes},
      ${reportIds}::uuid[], ${boxText(bounds)}::box, ${content.areaSquareMetres}, ${issuedPosition})`;
}

export async function certificateById(sql: Sql, id: string): Promise<KeptCertificate | undefined> {
  return (await certificates(sql, sql`c.id = ${id}`))[0];
}

export async function certificateByCode(sql: Sql, code: string): Promise<KeptCertificate | undefined> {
  return (await certificates(sql, sql`c.short_code = ${code}`))[0];
}

/** Certificates whose box meets the bounds and that no other has taken the place of. */
export async function standingCertificatesWithin(sql: Sql, bounds: Bounds): Promise<KeptCertificate[]> {
  return await certificates(sql, sql`c.bounds && ${boxText(bounds)}::box and r.replaced_by is null`);
}

/** All of them, or those of a hazard, the latest first. */
export async function certificatesOf(sql: Sql, hazardCode: string | null): Promise<KeptCertificate[]> {
  return await certificates(sql, hazardCode === null ? sql`true` : sql`c.hazard_codes @> ${[hazardCode]}`);
}

async function certificates(sql: Sql, which: ReturnType<typeof sql>): Promise<KeptCertificate[]> {
  const rows = await sql<CertificateRow[]>`
    select c.id, c.short_code as "shortCode", encode(c.sha256, 'hex') as sha256, c.document,
      c.issued_position as "issuedPosition", n.short_code as "replacedBy",
      (select j.body ->> 'sha256' from journal j where j.position = c.issued_position
        and j.kind = 'certificate-issued' and j.body ->> 'certificateId' = c.id::text) as "journalSha256"
    from certificate c
    left join certificate_replacement r on r.certificate_id = c.id
    left join certificate n on n.id = r.replaced_by
    where ${which}
    order by c.issued_position desc`;
  return rows.map((row) => ({ ...row, content: JSON.parse(row.document) }));
}

/** Which certificates others have taken the place of, as the journal says. */
export const certificateProjection: Projection = {
  kinds: ["certificate-issued"],
  workIn: async (sql: Sql, entry: JournalEntry) => {
    if (entry.kind !== "certificate-issued" || entry.body.supersedes.length === 0) return;
    await sql`
      insert into certificate_replacement (certificate_id, replaced_by, position)
      select old, ${entry.body.certificateId}, ${entry.position}
      from unnest(${entry.body.supersedes as string[]}::uuid[]) as old`;
  },
};
