import type { Bounds, Ground } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import type { CertificateContent } from "./certificate-content.ts";
import { sharedSquareMetres } from "./certificate-status.ts";
import { certificateById, standingCertificatesWithin } from "./store.ts";

/** Two certificates may meet along a border; a square metre in common is one too many. */
const leastSquareMetres = 1;

/**
 * The certificates that a new one takes the place of. Of one piece of land one certificate is in force at a time: who
 * issues another must say which one it replaces, and can replace none of other land.
 */
export async function supersededBy(
  sql: Sql,
  named: readonly string[],
  outline: Ground,
  bounds: Bounds,
): Promise<CertificateContent["supersedes"]> {
  const standing = (await standingCertificatesWithin(sql, bounds)).filter(
    ({ content }) => sharedSquareMetres(content.outline, outline) > leastSquareMetres,
  );
  const silent = standing.filter(({ id }) => !named.includes(id));
  if (silent.length > 0) {
    const list = silent.map(({ id, shortCode }) => `${shortCode} (${id})`).join(", ");
    const detail = `Some of this land is certified by ${list}. Name it in supersedes to take its place.`;
    throw problem("already-certified", detail, {
      certificates: silent.map(({ id, shortCode }) => ({ id, shortCode })),
    });
  }
  for (const id of named) {
    if (standing.some((one) => one.id === id)) continue;
    const known = await certificateById(sql, id);
    if (known === undefined) throw problem("certificate-not-found", `There is no certificate ${id}.`);
    const reason = known.replacedBy === null ? "speaks of other land" : `was replaced by ${known.replacedBy} already`;
    throw problem("conflict", `Certificate ${known.shortCode} ${reason}; this one cannot take its place.`);
  }
  return standing.map(({ id, shortCode }) => ({ certificateId: id, shortCode }));
}
