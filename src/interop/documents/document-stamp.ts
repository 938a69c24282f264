import type { Language } from "../../modules/reports/report-type.ts";

/** What the file of a certificate says of itself in its metadata, so that the file can be checked against the journal. */
export interface Stamp {
  readonly code: string;
  readonly sha256: string;
  readonly language: Language;
}

const mark = "homeground-certificate";

export function documentStamp({ code, sha256, language }: Stamp): string {
  return `${mark}:${code}:${sha256}:${language}`;
}

/** The stamp in the bytes of a PDF; null where it has none, or several that differ. Typst writes it uncompressed. */
export function stampIn(bytes: Uint8Array): Stamp | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const found = new Set(
    [...text.matchAll(/homeground-certificate:([0-9A-Z-]{14}):([0-9a-f]{64}):(az|ru|en)/g)].map(([all]) => all),
  );
  const [stamp, another] = [...found];
  if (stamp === undefined || another !== undefined) return null;
  const [, code = "", sha256 = "", language] = stamp.split(":");
  return { code, sha256, language: language as Language };
}
