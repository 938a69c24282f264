import { spellingKey } from "../reports/spelling-key.ts";
import { codeKey } from "./code-key.ts";
import { type Candidate, type DuplicateReason, inOrder, type Twin } from "./duplicate.ts";

export interface AreaSeen {
  readonly code: string;
  readonly name: string | null;
  readonly validFrom: string;
  /** Ground that it took when it was opened and added to. */
  readonly squareMetres: number;
}

/** Ground of one area that the report of another claimed as well. */
export interface AreaOverlap {
  readonly code: string;
  readonly otherCode: string;
  readonly squareMetres: number;
}

/** Of the smaller area: less than half is a neighbour drawn into it. */
const leastShare = 0.5;

/** Pairs of areas by their codes and names, and by what they claimed of each other's ground. */
export function areaCandidates(areas: readonly AreaSeen[], overlaps: readonly AreaOverlap[]): Candidate[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const pairs = new Map<string, { a: AreaSeen; b: AreaSeen; shared: number }>();
  const pair = (a: AreaSeen, b: AreaSeen, shared: number) => {
    const key = JSON.stringify([a.code, b.code].sort());
    pairs.set(key, { a, b, shared: Math.max(shared, pairs.get(key)?.shared ?? 0) });
  };
  for (const alike of Map.groupBy(areas, ({ code }) => codeKey(code)).values()) {
    alike.forEach((a, i) => {
      for (const b of alike.slice(i + 1)) pair(a, b, 0);
    });
  }
  for (const { code, otherCode, squareMetres } of overlaps) {
    const [a, b] = [byCode.get(code), byCode.get(otherCode)];
    // What the first one kept the second does not hold: both claimed it.
    if (a && b && a !== b)
      pair(a, b, Math.min(1, squareMetres / Math.min(a.squareMetres + squareMetres, b.squareMetres)));
  }
  return [...pairs.values()].flatMap(({ a, b, shared }) => candidateOf(a, b, shared) ?? []);
}

function candidateOf(a: AreaSeen, b: AreaSeen, share: number): Candidate | null {
  const isSameCode = codeKey(a.code) === codeKey(b.code);
  const name = a.name === null ? "" : spellingKey(a.name);
  const isSameName = name !== "" && b.name !== null && spellingKey(b.name) === name;
  if (!isSameCode && share < leastShare) return null;
  const reasons: DuplicateReason[] = [
    ...(isSameCode ? [{ why: "same-code", value: null } as const] : []),
    ...(share >= leastShare ? [{ why: "overlap", value: share } as const] : []),
    ...(isSameName ? [{ why: "same-name", value: null } as const] : []),
  ];
  const score = Math.min(1, (isSameCode ? 0.6 : 0) + 0.6 * share + (isSameName ? 0.2 : 0));
  const [first, second] = inOrder(twinOf(a), twinOf(b));
  return { kind: "area", first, second, score, reasons };
}

function twinOf({ code, name, validFrom, squareMetres }: AreaSeen): Twin {
  return {
    key: code,
    label: name === null ? code : `${code} · ${name}`,
    facts: { name, date: validFrom, squareMetres },
  };
}
