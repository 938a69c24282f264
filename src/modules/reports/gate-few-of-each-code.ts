import type { Finding } from "./finding.ts";

/** Enough to see what is wrong; a ring of 10,000 repeated points needs no 10,000 sentences. */
const shownOfEach = 10;

/** The first findings of each code; the last one shown says how many more there are. */
export function fewOfEachCode(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= shownOfEach) return findings;
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  const shown = new Map<string, number>();
  return findings.flatMap((finding) => {
    const kind = kindOf(finding);
    const place = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, place);
    if (place > shownOfEach) return [];
    const more = (counts.get(kind) ?? 0) - place;
    if (place < shownOfEach || more === 0) return [finding];
    return [{ ...finding, message: `${finding.message} And ${more} more of this kind.` }];
  });
}

/** An error must not hide behind ten mended ones of its code. */
function kindOf({ code, severity }: Finding): string {
  return `${severity} ${code}`;
}
