/** Something in a JSON value that cannot be kept as it is: where (JSON pointer) and why. */
export interface Unstorable {
  readonly path: string;
  readonly reason: string;
  readonly notFinite: boolean;
}

/** No report is nested deeper by right: coordinates of a MultiPolygon lie eight levels down. */
const deepest = 64;

/**
 * The first thing in a parsed JSON value that canonical JSON (RFC 8785) or PostgreSQL's text has no place for: the
 * character NUL, half of a surrogate pair, a number that JSON wrote too large (1e400 is read as infinite), or nesting so
 * deep that reading it would end the program. Null where everything can be kept, byte for byte.
 */
export function unstorableIn(value: unknown): Unstorable | null {
  // A stack of its own: what is nested 100,000 deep must not use up the program's.
  const open: Open[] = [{ value, parent: null, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const reason = reasonAgainst(next);
    if (reason !== null) return found(next.parent, reason, typeof next.value === "number");
    pushInner(next, open);
  }
  return null;
}

interface Open {
  readonly value: unknown;
  readonly parent: Place | null;
  readonly depth: number;
}

function reasonAgainst({ value, depth }: Open): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : "holds a number too large to keep";
  if (typeof value === "string") return unstorableText(value);
  if (typeof value !== "object" || value === null) return null;
  if (depth === deepest) return `is nested more than ${deepest} levels deep`;
  if (Array.isArray(value)) return null;
  for (const key of Object.keys(value)) {
    const reason = unstorableText(key);
    if (reason !== null) return `has a field whose name ${reason}`;
  }
  return null;
}

/** Finite numbers are passed by: a nation's coordinates are millions of them. */
function pushInner({ value, parent, depth }: Open, open: Open[]): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) {
      const inner: unknown = value[i];
      if (Number.isFinite(inner) || isPosition(inner)) continue;
      open.push({ value: inner, parent: { key: String(i), parent }, depth: depth + 1 });
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    open.push({ value: inner, parent: { key, parent }, depth: depth + 1 });
  }
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.every(Number.isFinite);
}

interface Place {
  readonly key: string;
  readonly parent: Place | null;
}

function unstorableText(text: string): string | null {
  if (text.includes("\u0000")) return "holds the character NUL (\\u0000), which cannot be kept; remove it";
  if (!text.isWellFormed()) return "holds half of a surrogate pair, which is no character; write the whole character";
  return null;
}

function found(place: Place | null, reason: string, notFinite: boolean): Unstorable {
  const keys: string[] = [];
  for (let at = place; at !== null; at = at.parent) {
    keys.unshift(at.key.toWellFormed().replaceAll("\u0000", "\ufffd").replaceAll("~", "~0").replaceAll("/", "~1"));
  }
  return { path: keys.map((key) => `/${key}`).join(""), reason, notFinite };
}
