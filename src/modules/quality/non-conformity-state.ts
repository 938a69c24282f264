import type { CorrectiveAction } from "./corrective-action.ts";
import type { MonitoringVisit, NonConformity, NonConformitySeverity } from "./visit-body.ts";

/** An approved visit or action, and when it was. */
interface Told<Body> {
  readonly reportId: string;
  /** Date of information. */
  readonly on: string;
  readonly body: Body;
}

export type ToldVisit = Told<Omit<MonitoringVisit, "hazardCode">> & { readonly hazardCode: string | null };
export type ToldAction = Told<CorrectiveAction>;

/**
 * By the last action known on the day; the deadline day itself is still in time.
 *
 * | last action | its verification | deadline | state     |
 * | ----------- | ---------------- | -------- | --------- |
 * | there       | accepted         | any      | verified  |
 * | there       | none by then     | any      | corrected |
 * | there       | not accepted     | passed   | overdue   |
 * | there       | not accepted     | to come  | open      |
 * | none        | –                | passed   | overdue   |
 * | none        | –                | to come  | open      |
 */
export const nonConformityStates = ["overdue", "open", "corrected", "verified"] as const;
export type NonConformityState = (typeof nonConformityStates)[number];

export interface NonConformityLine extends NonConformity {
  readonly reportId: string;
  readonly visit: string;
  /** 1 is the first of its visit. */
  readonly ordinal: number;
  readonly visitedOn: string;
  readonly organisation: string;
  readonly inspectorOrganisation: string;
  readonly activity: string;
  readonly hazardCode: string | null;
  readonly state: NonConformityState;
  /** The report that gave it its state; null while there is none. */
  readonly answeredBy: string | null;
  readonly answeredOn: string | null;
}

/** Every non-conformity as of a day, overdue and gravest first. Pure: visits and actions known by then go in. */
export function nonConformitiesOn(
  visits: readonly ToldVisit[],
  actions: readonly ToldAction[],
  on: string,
): readonly NonConformityLine[] {
  const known = visits.filter((visit) => visit.on <= on);
  const { answers } = matched(known, actions, on);
  const lines = known.flatMap((visit) => {
    const { number, organisation, inspectorOrganisation, activity, nonConformities = [] } = visit.body;
    const told = { reportId: visit.reportId, visit: number, visitedOn: visit.on, hazardCode: visit.hazardCode };
    return nonConformities.map((one, i): NonConformityLine => {
      const heads = { organisation, inspectorOrganisation, activity, ordinal: i + 1 };
      return { ...one, ...told, ...heads, ...stateOn(one, answers.get(`${visit.reportId}/${i + 1}`) ?? [], on) };
    });
  });
  return lines.sort(overdueFirst);
}

/** Corrective actions that answer no known non-conformity: their visit is not approved, or two have its number. */
export function unmatchedActions(
  visits: readonly ToldVisit[],
  actions: readonly ToldAction[],
  on: string,
): readonly ToldAction[] {
  return matched(
    visits.filter((visit) => visit.on <= on),
    actions,
    on,
  ).unmatched;
}

/** Actions by what they answer, `report id/ordinal`: the visit is named by the id of its report, or by its number where only one has it. */
function matched(visits: readonly ToldVisit[], actions: readonly ToldAction[], on: string) {
  const byId = new Map(visits.map((visit) => [visit.reportId, visit]));
  const byNumber = Map.groupBy(visits, ({ body }) => body.number);
  const answers = new Map<string, ToldAction[]>();
  const unmatched: ToldAction[] = [];
  for (const action of actions) {
    const { visit: name, nonConformity: ordinal, doneOn } = action.body;
    if (action.on > on || doneOn > on) continue;
    const [first, ...others] = byNumber.get(name) ?? [];
    const visit = byId.get(name) ?? (others.length === 0 ? first : undefined);
    if (visit?.body.nonConformities?.[ordinal - 1] === undefined) {
      unmatched.push(action);
      continue;
    }
    const key = `${visit.reportId}/${ordinal}`;
    answers.set(key, [...(answers.get(key) ?? []), action]);
  }
  return { answers, unmatched };
}

function stateOn(one: NonConformity, answers: readonly ToldAction[], on: string) {
  const ordered = [...answers].sort((a, b) => order(a.on, b.on) || order(a.reportId, b.reportId));
  const last = ordered.at(-1);
  const unanswered = { state: one.deadline < on ? "overdue" : "open", answeredBy: null, answeredOn: null } as const;
  if (last === undefined) return unanswered;
  const by = { answeredBy: last.reportId, answeredOn: last.body.doneOn };
  const verification = last.body.verification;
  if (verification === undefined || verification.on > on) return { state: "corrected", ...by } as const;
  return verification.result === "accepted" ? ({ state: "verified", ...by } as const) : { ...unanswered, ...by };
}

const severityOrder: readonly NonConformitySeverity[] = ["critical", "major", "minor"];

function overdueFirst(a: NonConformityLine, b: NonConformityLine): number {
  return (
    nonConformityStates.indexOf(a.state) - nonConformityStates.indexOf(b.state) ||
    severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
    order(a.deadline, b.deadline) ||
    order(a.reportId, b.reportId) ||
    a.ordinal - b.ordinal
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
