import { daysBetween } from "../reports/days-between.ts";
import type { TaskOrder } from "./task-order.ts";
import type { TaskProgress } from "./task-progress.ts";

export interface ToldOrder {
  readonly reportId: string;
  readonly on: string;
  readonly body: TaskOrder;
}

export interface ToldProgress {
  readonly reportId: string;
  readonly on: string;
  readonly body: TaskProgress;
}

export type TaskState = TaskProgress["state"];

/** A task: what was planned, and what came of it by a day. Areas in square metres. */
export interface TaskLine extends Omit<TaskOrder, "ground" | "instructions"> {
  readonly reportId: string;
  readonly orderedOn: string;
  readonly state: TaskState;
  /** Day of the report that gave the state; null where only the order is known. */
  readonly stateOn: string | null;
  readonly reason: string | null;
  /** First report that says it was started. */
  readonly startedOn: string | null;
  readonly percent: number | null;
  /** What an even pace would have done by the day. */
  readonly plannedPercent: number;
  readonly workedSquareMetres: number | null;
  /** Whole days after the planned end, of the day of finishing or of the day asked about; 0: in time. */
  readonly daysLate: number;
}

/** Plan against progress as of a day, the latest first. Reports come in order of information. */
export function taskOn(order: ToldOrder, progress: readonly ToldProgress[], on: string): TaskLine {
  const { ground: _ground, instructions: _instructions, ...plan } = order.body;
  const last = progress.at(-1);
  const state = last?.body.state ?? "planned";
  const started = progress.find(({ body }) => body.state !== "planned" && body.state !== "cancelled");
  const said = <Key extends "percent" | "workedSquareMetres">(key: Key) => {
    return progress.findLast(({ body }) => body[key] !== undefined)?.body[key] ?? null;
  };
  return {
    ...plan,
    reportId: order.reportId,
    orderedOn: order.on,
    state,
    stateOn: last?.on ?? null,
    reason: last?.body.reason ?? null,
    startedOn: started?.on ?? null,
    percent: said("percent") ?? (state === "finished" ? 100 : null),
    plannedPercent: plannedPercentOn(plan, on),
    workedSquareMetres: said("workedSquareMetres"),
    daysLate: daysLate(plan.plannedEnd, state, last?.on ?? on, on),
  };
}

/** An even pace over the planned days, both counted; 0 before the first, 100 from the last on. */
export function plannedPercentOn(
  { plannedStart, plannedEnd }: Pick<TaskOrder, "plannedStart" | "plannedEnd">,
  on: string,
) {
  const days = daysBetween(plannedStart, plannedEnd) + 1;
  const gone = daysBetween(plannedStart, on) + 1;
  return Math.max(0, Math.min(100, (100 * gone) / days));
}

function daysLate(plannedEnd: string, state: TaskState, stateOn: string, on: string): number {
  if (state === "cancelled") return 0;
  return Math.max(0, daysBetween(plannedEnd, state === "finished" ? stateOn : on));
}
