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
  readonly status: number;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, detail: string, extra: Readonly<Record<string, unknown>>, cause: unknown) {
    super(detail, cause === undefined ? undefined : { cause });
    this.name = "Problem";
    this.code = code;
    this.status = problems[code].status;
    this.extra = extra;
  }

  toJSON(): ProblemDocument {
    const { code, status } = this;
    const type = `urn:homeground:problem:${code}`;
    return { type, title: problems[code].title, status, detail: this.message, code, ...this.extra };
  }
}

/**
 * `throw problem("hazard-not-found", "No hazard has the code AZ-17.")`; the extra members travel to the reader, the
 * cause only to the log.
 */
export function problem(
  code: ProblemCode,
  detail: string,
  extra: Readonly<Record<string, unknown>> = {},
  cause?: unknown,
): Problem {
  return new Problem(code, detail, extra, cause);
}
