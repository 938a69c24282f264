import type { Sql } from "../../platform/database/database.ts";
import type { FactLine } from "../reports/fact-line.ts";
import { factsEverSaid, factsThatHold } from "../reports/fact-store.ts";
import { groundOf } from "../reports/ground-shape.ts";
import { piecesOfPlace, releasedSince, type TaskPlace } from "./task-land-store.ts";
import { type TaskLine, type ToldOrder, taskOn } from "./task-line.ts";
import type { TaskOrder } from "./task-order.ts";
import type { TaskProgress } from "./task-progress.ts";

/** A task with what the ledger says of its land since it began. */
export type TaskWithLand = TaskLine & { readonly releasedSquareMetres: number };

/** Every task as of a day: late ones first, then by planned end. */
export async function tasksOn(sql: Sql, on: string): Promise<TaskWithLand[]> {
  const [orders, progress] = await Promise.all([
    factsThatHold(sql, { kind: "task-order", on }),
    factsEverSaid(sql, { kind: "task-progress", on }),
  ]);
  const byNumber = Map.groupBy(progress, ({ key }) => key);
  const tasks = orders.map(told<TaskOrder>).map((order) => {
    const line = taskOn(order, (byNumber.get(order.body.number) ?? []).map(told<TaskProgress>), on);
    return { line, place: placeOf(order, line) };
  });
  const released = await releasedSince(
    sql,
    tasks.map(({ place }) => place),
    on,
  );
  return tasks
    .map(({ line }) => ({ ...line, releasedSquareMetres: released.get(line.number) ?? 0 }))
    .sort((a, b) => b.daysLate - a.daysLate || (a.plannedEnd < b.plannedEnd ? -1 : 1));
}

/** Everything the page of one task says as of a day; null where no order of that number is known. */
export async function taskPage(sql: Sql, number: string, on: string) {
  const [orders, progress] = await Promise.all([
    factsEverSaid(sql, { kind: "task-order", key: number, on }),
    factsEverSaid(sql, { kind: "task-progress", key: number, on }),
  ]);
  const order = orders.map(told<TaskOrder>).at(-1);
  if (order === undefined) return null;
  const reports = progress.map(told<TaskProgress>);
  const line = taskOn(order, reports, on);
  const place = placeOf(order, line);
  const [released, pieces] = await Promise.all([releasedSince(sql, [place], on), piecesOfPlace(sql, place, on)]);
  const timeline = [
    ...orders.map(({ reportId, dateOfInformation }) => ({
      reportId,
      type: "task-order",
      on: dateOfInformation,
      progress: null,
    })),
    ...reports.map((report) => ({
      reportId: report.reportId,
      type: "task-progress",
      on: report.on,
      progress: report.body,
    })),
  ].sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : a.reportId > b.reportId ? -1 : 1));
  return {
    task: { ...line, releasedSquareMetres: released.get(number) ?? 0, instructions: order.body.instructions ?? null },
    ground: order.body.ground?.geometry ?? null,
    pieces,
    timeline,
  };
}

/** Land counts for a task from the day it was started, or was to start. */
function placeOf({ body }: ToldOrder, { number, startedOn, plannedStart }: TaskLine): TaskPlace {
  const ground = body.ground === undefined ? null : groundOf(body.ground);
  return { number, hazardCodes: body.hazardCodes ?? [], ground, since: startedOn ?? plannedStart };
}

/** A fact with the body of its kind, which the schema of its report was held to when it was taken in. */
function told<Body>({ reportId, dateOfInformation, body }: FactLine) {
  return { reportId, on: dateOfInformation, body: body as unknown as Body };
}
