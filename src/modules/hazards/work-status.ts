import type { FactLine } from "../reports/fact-line.ts";
import { workStatuses } from "./area-status.ts";

/** Whether work in an area goes on, by the latest report of it. It says nothing about the ground. */
export interface WorkStatus {
  readonly status: (typeof workStatuses)[number];
  readonly since: string;
  readonly reason: string;
  readonly reportId: string;
}

/** The status of a fact; the schema of its report held the words when it was taken in. */
export function workStatusOf({ body, reportId }: FactLine): WorkStatus {
  const status = workStatuses.find((one) => one === body["status"]);
  if (status === undefined) throw new Error(`Report ${reportId} gives no status of work`);
  return { status, since: String(body["since"]), reason: String(body["reason"]), reportId };
}
