import { type ProblemCode, problems } from "./problems.ts";

/** RFC 9457 members; `code` is the last word of `type`, for programs that do not want to parse an address. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly [extra: string]: unknown;
}

/** A "no" with a known reason. Thrown; becomes problem+json, or a message and an exit code, in one place each. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, detail: string, extra: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(detail, cause === undefined ? undefined : { cause });
    this.name = "Problem";
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return problems[this.code].status;
  }

  toJSON(): ProblemDocument {
    const { status, title } = problems[this.code];
    return {
      type: `urn:homeground:problem:${this.code}`,
      title,
      status,
      detail: this.message,
      code: this.code,
      ...this.extra,
    };
  }
}

/** `throw problem("hazard-not-found", "No hazard has the code AZ-17")`: the extra members travel to the reader. */
export function problem(code: ProblemCode, detail: string, extra?: Readonly<Record<string, unknown>>): Problem {
  return new Problem(code, detail, extra);
}
