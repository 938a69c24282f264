import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { constraintProblem } from "../database/constraint-problem.ts";
import { Problem, problem } from "../problem.ts";
import { storageProblem } from "../storage-problem.ts";
import { routeOf } from "./log-requests.ts";

/** Turns what handlers throw into RFC 9457 problem+json, in this one place. What is not a Problem is a bug: 500. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((thrown: unknown, request, reply) => {
    const known = asProblem(thrown);
    // One of the 5xx is a problem of this machine, which its maintainer must find in the log.
    if (known === null || known.status >= 500) {
      const line = { err: thrown, requestId: request.id, route: routeOf(request), problem: known?.code };
      request.server.log.error(line, "a request failed");
    }
    const { status, body } =
      known === null
        ? {
            status: 500,
            body: {
              type: "about:blank",
              title: "Something is broken here",
              status: 500,
              detail: `${unknown} as request ${request.id}.`,
              requestId: request.id,
            },
          }
        : { status: known.status, body: known.toJSON() };
    return reply.code(status).type("application/problem+json").send(body);
  });
}

/** What cannot even be read as an address never reaches a route. */
export function answerBadAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { status, ...rest } = problem("invalid-request", `${request.url} is not an address.`).toJSON();
  void reply
    .code(status)
    .type("application/problem+json")
    .send({ ...rest, status });
}

const unknown = "The request failed for a reason the program did not expect. It was written to the server's log";

interface RequestFault {
  readonly statusCode: number;
  readonly message: string;
  readonly validation?: readonly Fault[];
  readonly validationContext?: string;
}

/** What does not fit a route's schema, as the validator says it. */
interface Fault {
  readonly instancePath: string;
  readonly message?: string;
  readonly params?: { readonly additionalProperty?: string; readonly allowedValue?: unknown };
}

function asProblem(thrown: unknown): Problem | null {
  if (thrown instanceof Problem) return thrown;
  const broken = constraintProblem(thrown) ?? storageProblem(thrown);
  if (broken) return broken;
  const { statusCode, message, validation, validationContext } = (thrown ?? {}) as Partial<RequestFault>;
  if (message === undefined || statusCode === undefined || statusCode < 400 || statusCode >= 500) return null;
  if (statusCode === 413) return problem("too-large", "This is more than is taken at once. Nothing of it was kept.");
  if (!validation) return problem("invalid-request", message);
  const faults = validation.map((fault) => ({ path: fault.instancePath, message: sentenceOf(fault) }));
  const detail = faults.map((fault) => `${validationContext ?? ""}${fault.path} ${fault.message}`).join(", ");
  return problem("invalid-request", detail, { faults });
}

/** The validator's words, with the name or the value they are about: without it a person cannot tell what to change. */
function sentenceOf({ message = "is not allowed", params }: Fault): string {
  const about = params?.additionalProperty ?? params?.allowedValue;
  return about === undefined ? message : `${message} (${JSON.stringify(about)})`;
}
