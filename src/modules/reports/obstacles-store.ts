import { decidingRightOf } from "../../access/deciding-right-store.ts";
import { checksOf, keysOfPerson, policyOf } from "../../access/deciding-store.ts";
import { obstacleToApproval, type Policy } from "../../access/four-eyes.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Sql } from "../../platform/database/database.ts";
import { Problem } from "../../platform/problem.ts";
import type { ProblemCode } from "../../platform/problems.ts";
import type { Decision } from "./decide-report-store.ts";
import type { Report } from "./report.ts";
import { stateOf } from "./store.ts";

/** Why a decision would be refused, before anyone signs it. */
export interface ShownObstacle {
  readonly code: ProblemCode;
  readonly message: string;
}

/** What stands in the way of a decision now. The desk asks all of it again, in the transaction that decides. */
export async function obstaclesTo(
  sql: Sql,
  { kind, delegationId }: Decision,
  report: Report,
  viewer: Viewer,
  at: Date,
): Promise<ShownObstacle[]> {
  const [stored, policy] = [await stateOf(sql, report.id), await policyOf(sql)];
  if (stored === undefined) return [];
  if (stored.state !== "submitted") {
    return [{ code: "report-already-decided", message: `Report ${report.id} is ${stored.state} already.` }];
  }
  const right = await decidingRightOf(sql, viewer, report, delegationId, at).catch(asObstacle);
  if ("code" in right) return [right];
  const unsigned = await unsignable(sql, policy, right.actor);
  if (kind === "rejection") return unsigned;
  const { name: writtenBy, organisation } = report.reportedBy;
  const obstacle = obstacleToApproval({
    policy,
    report: { writtenBy, organisation, submittedBy: stored.submittedBy },
    approver: { ...right.actor, organisation: right.organisation },
    delegator: right.delegation?.from ?? null,
    checkedBy: await checksOf(sql, report.id),
  });
  return obstacle === null ? unsigned : [obstacle, ...unsigned];
}

function asObstacle(thrown: unknown): ShownObstacle {
  if (thrown instanceof Problem) return { code: thrown.code, message: thrown.message };
  throw thrown;
}

async function unsignable(sql: Sql, policy: Policy, { name, personId }: { name: string; personId: string }) {
  if (!policy.signatureRequired || (await keysOfPerson(sql, personId)).length > 0) return [];
  const message = `This programme asks for signed decisions, and ${name} has no key yet: add a passkey or set a password in your account.`;
  return [{ code: "signature-required", message } as const];
}
