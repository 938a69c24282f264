/** What kind of "no" it is: one line of the catalogue in problems.ts. */
export interface ProblemKind {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

/** RFC 9457 members; `code` is the last word of `type`, for programs that do not want to parse an address. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly [extra: string]: unknown;
}

/** A "no" with a known reason. Thrown; becomes problem+json, or a message and an exit code, in one place each. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(kind: ProblemKind, detail: string, extra: Readonly<Record<string, unknown>>, cause: unknown) {
    super(detail, cause === undefined ? undefined : { cause });
    this.name = "Problem";
    this.kind = kind;
    this.extra = extra;
  }

  toJSON(): ProblemDocument {
    const { code, title, status } = this.kind;
    return { type: `urn:homeground:problem:${code}`, title, status, detail: this.message, code, ...this.extra };
  }
}
