/** An RFC 9457 problem as the server sends it, thrown so that a query can show it. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** The other members of the problem: seconds to wait, what stands in the way. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, detail: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(detail);
    this.name = "ApiProblem";
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

/** Reads the problem out of a failed answer; an answer that is no problem+json is told by its status alone. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const said = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const detail = said.detail ?? said.title ?? response.statusText;
  return new ApiProblem(response.status, String(said.code ?? "unknown"), String(detail), said);
}
