import type { Sql } from "../../platform/database/database.ts";
import type { Break } from "../journal/journal-chain.ts";
import { sha256Hex } from "../journal/journal-entry.ts";

/** Holds every certificate against its entry in the journal, and every such entry against its certificate. */
export async function verifyCertificates(
  sql: Sql,
): Promise<{ readonly certificates: number; readonly firstBreak: Break | null }> {
  const rows = await sql<{ position: number; id: string; document: string | null; sha256: string | null }[]>`
    select coalesce(j.position, c.issued_position) as position, coalesce(c.id::text, j.body ->> 'certificateId') as id,
      c.document, j.body ->> 'sha256' as sha256
    from certificate c
    full join (select position, body from journal where kind = 'certificate-issued') as j
      on j.position = c.issued_position and j.body ->> 'certificateId' = c.id::text
    order by 1`;
  for (const { position, id, document, sha256 } of rows) {
    const certificate = `Certificate ${id}`;
    if (document === null) return broken(position, "missing", `${certificate} of entry ${position} is missing`);
    if (sha256 === null) return broken(position, "missing", `The journal does not speak of ${certificate}`);
    if (sha256Hex(document) !== sha256) {
      return broken(position, "changed", `${certificate} was changed since entry ${position} recorded it`);
    }
  }
  return { certificates: rows.length, firstBreak: null };
}

function broken(position: number, problem: Break["problem"], message: string) {
  return { certificates: 0, firstBreak: { position, problem, message } };
}
