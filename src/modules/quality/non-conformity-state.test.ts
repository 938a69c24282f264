import fc from "fast-check";
import { expect, test } from "vitest";
import type { CorrectiveAction } from "./corrective-action.ts";
import { nonConformitiesOn, type ToldAction, type ToldVisit, unmatchedActions } from "./non-conformity-state.ts";

const one = { description: "Late logs.", severity: "minor", deadline: "2025-01-10", workSuspended: false } as const;

function visit(reportId: string, number = "V-1"): ToldVisit {
  const said = { monitoring: "external", organisation: "Company", inspectorOrganisation: "Authority" } as const;
  const work = { activity: "training", checklist: {}, operationsSuspended: false, result: "unsatisfactory" } as const;
  return { reportId, on: "2025-01-05", hazardCode: null, body: { number, ...said, ...work, nonConformities: [one] } };
}

function action(reportId: string, on: string, more: Partial<CorrectiveAction> = {}): ToldAction {
  return {
    reportId,
    on,
    body: { visit: "V-1", nonConformity: 1, doneOn: on, doneBy: "Company", action: "Done.", ...more },
  };
}

const accepted = (on: string) => ({ verification: { on, by: "Authority", result: "accepted" } as const });
const refused = (on: string) => ({ verification: { on, by: "Authority", result: "not-accepted" } as const });

test.each<[string, ToldAction[], string, string]>([
  ["nothing done, on the deadline", [], "2025-01-10", "open"],
  ["nothing done, a day later", [], "2025-01-11", "overdue"],
  ["done", [action("a", "2025-01-08")], "2025-01-20", "corrected"],
  ["done and accepted", [action("a", "2025-01-08", accepted("2025-01-09"))], "2025-01-20", "verified"],
  ["accepted later than the day", [action("a", "2025-01-08", accepted("2025-01-21"))], "2025-01-20", "corrected"],
  ["done and refused", [action("a", "2025-01-08", refused("2025-01-09"))], "2025-01-20", "overdue"],
  [
    "refused, then done again",
    [action("a", "2025-01-08", refused("2025-01-09")), action("b", "2025-01-12")],
    "2025-01-20",
    "corrected",
  ],
  ["another of the visit's answered", [action("a", "2025-01-08", { nonConformity: 2 })], "2025-01-20", "overdue"],
])("%s: as of %s %s", (_, actions, on, state) => {
  expect(nonConformitiesOn([visit("v")], actions, on).map((line) => line.state)).toEqual([state]);
});

test("a number that two visits have names neither; the id of a report does", () => {
  const visits = [visit("v"), visit("w")];
  const states = (named: string) => {
    return nonConformitiesOn(visits, [action("a", "2025-01-08", { visit: named })], "2025-01-20").map(
      ({ reportId, state }) => `${reportId} ${state}`,
    );
  };
  expect(states("V-1")).toEqual(["v overdue", "w overdue"]);
  expect(states("w")).toEqual(["v overdue", "w corrected"]);
  expect(unmatchedActions(visits, [action("a", "2025-01-08")], "2025-01-20")).toHaveLength(1);
});

test("whatever is told, every non-conformity has one state, and what is to come changes none", () => {
  const days = fc.integer({ min: 1, max: 28 }).map((n) => `2025-01-${String(n).padStart(2, "0")}`);
  const verdict = fc.option(fc.tuple(days, fc.constantFrom("accepted" as const, "not-accepted" as const)), {
    nil: undefined,
  });
  const actions = fc.array(
    fc.record({ id: fc.uuid(), on: days, verdict }).map(({ id, on, verdict: said }) => {
      const verification =
        said === undefined ? {} : { verification: { on: said[0], by: "Authority", result: said[1] } };
      return action(id, on, verification);
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(actions, days, (told, on) => {
      const lines = nonConformitiesOn([visit("v")], told, on);
      expect(lines).toHaveLength(on >= "2025-01-05" ? 1 : 0);
      const known = told.filter((one) => one.on <= on);
      expect(nonConformitiesOn([visit("v")], known, on)).toEqual(lines);
      for (const { state, answeredBy, deadline } of lines) {
        if (state === "open") expect(deadline >= on).toBe(true);
        if (state === "corrected" || state === "verified") expect(answeredBy).not.toBeNull();
      }
    }),
  );
});
