import { Problem } from "../problem.ts";

interface PostgresFailure {
  readonly code: string;
  readonly constraint_name?: string;
  readonly message: string;
}

/** What a broken constraint means to whoever asked; the checks in front say it first, this is said of a race. */
const meanings = {
  report_pkey: ["report-already-exists", "Another request has just brought a report with this id."],
  report_source_row_key: ["conflict", "Another import has just brought this row."],
  journal_pkey: ["conflict", "Another change was written at the same moment. Try again."],
  append_only: ["record-is-immutable", "Reports and journal entries never change. Write a report that supersedes."],
} as const;

/** The Problem behind a constraint that PostgreSQL would not break; null where the failure is another, a bug. */
export function constraintProblem(thrown: unknown): Problem | null {
  const { code, constraint_name: name } = (thrown ?? {}) as Partial<PostgresFailure>;
  // Class 23 of SQLSTATE: integrity constraint violations.
  if (code?.startsWith("23") !== true || name === undefined || !(name in meanings)) return null;
  const [problemCode, detail] = meanings[name as keyof typeof meanings];
  return new Problem(problemCode, detail, { constraint: name }, thrown);
}
