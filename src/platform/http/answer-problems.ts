import type { FastifyInstance } from "fastify";
import { Problem, problem } from "../problem.ts";

/** Turns what handlers throw into RFC 9457 problem+json, in this one place. What is not a Problem is a bug: 500. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((thrown: unknown, request, reply) => {
    const known = asProblem(thrown);
    if (known === null) request.log.error({ err: thrown }, "a request failed");
    const { status, body } =
      known === null
        ? {
            status: 500,
            body: { type: "about:blank", title: "Something is broken here", status: 500, detail: unknown },
          }
        : { status: known.status, body: known.toJSON() };
    return reply.code(status).type("application/problem+json").send(body);
  });
}

const unknown = "The request failed for a reason the program did not expect. It was written to the server's log.";

interface RequestFault {
  readonly statusCode: number;
  readonly message: string;
  readonly validation?: readonly { readonly instancePath: string; readonly message?: string }[];
}

function asProblem(thrown: unknown): Problem | null {
  if (thrown instanceof Problem) return thrown;
  const { statusCode, message, validation } = (thrown ?? {}) as Partial<RequestFault>;
  if (message === undefined || statusCode === undefined || statusCode < 400 || statusCode >= 500) return null;
  const faults = validation?.map((fault) => ({ path: fault.instancePath, message: fault.message ?? "is not allowed" }));
  return problem("invalid-request", message, faults ? { faults } : {});
}
