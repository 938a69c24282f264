import { describe, expect, test } from "vitest";
import { checkedCodes } from "../reports/checked-codes.test-support.ts";
import { type TaskOrder, taskOrder } from "../tasking/task-order.ts";
import { type TaskProgress, taskProgress } from "../tasking/task-progress.ts";
import { type Availability, availability } from "./availability.ts";
import { type DetectionDog, detectionDog } from "./detection-dog.ts";
import { type Equipment, equipment } from "./equipment.ts";
import { operatorProfile } from "./operator-profile.ts";
import { type StaffMember, staffMember } from "./staff-member.ts";
import { type Team, team } from "./team.ts";
import { type TrainingCourse, trainingCourse } from "./training-course.ts";

const day = "2025-06-10";
const organisation = "Company";

test("an organisation does not end before it begins", () => {
  const profile = { organisation, kind: "commercial", activities: ["training"], workingSince: day } as const;
  const body = { ...profile, activities: [...profile.activities], endedOn: "2025-06-09" };
  expect(checkedCodes(operatorProfile, day, body)).toEqual(["error ends-before-it-begins"]);
});

test("an active team has people", () => {
  const body: Team = { code: "T-1", organisation, kind: "manual", strength: 0 };
  expect(checkedCodes(team, day, body)).toEqual(["warning team-without-people"]);
  expect(checkedCodes(team, day, { ...body, standing: "stood-down" })).toEqual([]);
});

test("certificates say when they end, and have not ended", () => {
  const certificate = { kind: "deminer", issued: "2024-06-10", issuer: "School" } as const;
  const held = (...expires: (string | undefined)[]): StaffMember => ({
    ...{ staffNumber: "P-1", organisation, role: "Deminer" },
    certificates: expires.map((end) => (end === undefined ? certificate : { ...certificate, expires: end })),
  });
  expect(checkedCodes(staffMember, day, held(day))).toEqual([]);
  expect(checkedCodes(staffMember, day, held(undefined, "2025-06-09", "2024-06-09"))).toEqual([
    "note certificate-without-end",
    "warning certificate-expired",
    "error certificate-expires-before-issue",
  ]);
});

describe("a course", () => {
  const good: TrainingCourse = {
    ...{ number: "C-1", organisation, kind: "medic", begins: "2025-05-01", ends: day, places: 3 },
    ...{ result: "completed", graduateWomen: 1, graduateMen: 2 },
  };
  test.each<[Partial<TrainingCourse>, string[]]>([
    [{}, []],
    [{ graduates: ["P-1", "P-2", "P-3"] }, []],
    [{ graduates: ["P-1"] }, ["error graduates-do-not-add-up"]],
    [{ graduateMen: 3 }, ["warning more-graduates-than-places"]],
    [{ result: "under-way" }, ["error graduates-before-the-end"]],
    [{ ends: "2025-06-11" }, ["error done-after-information"]],
    [{ begins: "2025-06-11" }, ["error ends-before-it-begins"]],
  ])("with %j", (more, expected) => {
    expect(checkedCodes(trainingCourse, day, { ...good, ...more })).toEqual(expected);
  });
});

test("a dog searches only with a test that holds", () => {
  const tested: DetectionDog = {
    code: "D-1",
    organisation,
    testedOn: "2024-06-10",
    testPassed: true,
    testExpires: day,
  };
  expect(checkedCodes(detectionDog, day, tested)).toEqual([]);
  expect(checkedCodes(detectionDog, "2025-06-11", tested)).toEqual(["warning certificate-expired"]);
  expect(checkedCodes(detectionDog, day, { ...tested, testPassed: false })).toEqual(["warning dog-without-test"]);
  expect(checkedCodes(detectionDog, day, { code: "D-1", organisation, standing: "stood-down" })).toEqual([]);
});

test("what works was serviced", () => {
  const machine: Equipment = { code: "M-1", organisation, kind: "machine", model: "Flail", state: "working" };
  expect(checkedCodes(equipment, day, { ...machine, nextMaintenance: day })).toEqual([]);
  expect(checkedCodes(equipment, day, { ...machine, nextMaintenance: "2025-06-09" })).toEqual([
    "warning service-overdue",
  ]);
});

test("people are not in repair, nor machines on leave", () => {
  const away: Availability = { of: "team", code: "T-1", organisation, from: day, state: "leave" };
  expect(checkedCodes(availability, day, away)).toEqual([]);
  expect(checkedCodes(availability, day, { ...away, until: "2025-06-09" })).toEqual(["error ends-before-it-begins"]);
  expect(checkedCodes(availability, day, { ...away, state: "repair" })).toEqual(["error availability-does-not-fit"]);
  expect(checkedCodes(availability, day, { ...away, of: "equipment" })).toEqual(["error availability-does-not-fit"]);
});

test("a task has a place, days in order, and a team", () => {
  const order: TaskOrder = {
    ...{ number: "T-1", organisation, activity: "training", priority: "low", issuedBy: "Authority" },
    ...{ hazardCodes: ["H-1"], teamCodes: ["T-1"], plannedStart: day, plannedEnd: day },
  };
  expect(checkedCodes(taskOrder, day, order)).toEqual([]);
  const poor = { ...order, hazardCodes: [], teamCodes: [], plannedEnd: "2025-06-09" };
  expect(checkedCodes(taskOrder, day, poor)).toEqual([
    "error task-without-place",
    "error ends-before-it-begins",
    "note task-without-team",
  ]);
});

test("progress agrees with its state, and stopping has a reason", () => {
  const said = (more: Partial<TaskProgress>) => {
    return checkedCodes(taskProgress, day, { number: "T-1", organisation, state: "started", ...more });
  };
  expect(said({ percent: 50 })).toEqual([]);
  expect(said({ state: "planned", workedSquareMetres: 1 })).toEqual(["error progress-before-start"]);
  expect(said({ state: "finished", percent: 99 })).toEqual(["warning finished-below-whole"]);
  expect(said({ state: "suspended" })).toEqual(["error stopped-without-reason"]);
});
