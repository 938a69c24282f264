import { daysAfter } from "./calendar.ts";
import { type Draft, soonAfter } from "./draft.ts";
import { peopleByTeam, someoneOf } from "./people.ts";
import type { Random } from "./random.ts";

const authority = "Sample Mine Action Authority";
const activities = ["manual-clearance", "animal-detection", "battle-area-clearance", "technical-survey"] as const;

/** Who works on the ground and is looked after. */
export const operators: readonly string[] = [
  ...new Set([...peopleByTeam.clearance, ...peopleByTeam["battle-area"]].map(({ organisation }) => organisation)),
];

/** Accreditations, visits with what they found, its corrections, and blocks inspected by sampling. */
export function qualityDrafts(random: Random): Draft[] {
  return [
    ...operators.map((organisation, i) => accreditationDraft(organisation, i, random)),
    ...operators.flatMap((organisation, i) => visitDrafts(organisation, i, random)),
    ...operators.slice(0, 3).map((organisation, i) => inspectionDraft(organisation, i, random)),
  ];
}

function office(type: string, day: string, body: Readonly<Record<string, unknown>>, random: Random): Draft {
  const reportedBy = someoneOf("office", random);
  return { type, dateOfInformation: day, reportedBy, body, submittedOn: soonAfter(day, random) };
}

function accreditationDraft(organisation: string, i: number, random: Random): Draft {
  const from = daysAfter("2024-02-01", 40 * i);
  const body = {
    number: `A-2024-0${i + 1}`,
    organisation,
    stage: i === 0 ? "organisational" : "operational",
    scope: [activities[i % activities.length], "quality-management"],
    validFrom: from,
    validUntil: daysAfter(from, 730 + 150 * i),
    ...(i === 1
      ? { result: "granted-with-conditions", conditions: "A second medic before the first lane is opened." }
      : { result: "granted" }),
  };
  return office("accreditation", from, body, random);
}

/** A visit to each: the first finds the gravest, the last nothing; the earlier ones are put right. */
function visitDrafts(organisation: string, i: number, random: Random): Draft[] {
  const day = daysAfter("2025-03-10", 47 * i);
  const number = `V-2025-0${i + 1}`;
  const found = findings.slice(i).map(({ days, ...one }) => ({ ...one, deadline: daysAfter(day, days) }));
  const isGrave = found.some(({ severity }) => severity === "critical");
  const visit = {
    number,
    monitoring: "external",
    organisation,
    inspectorOrganisation: authority,
    activity: activities[i % activities.length],
    checklist: {
      accreditationValid: "yes",
      personnelQualified: "yes",
      medicAvailable: isGrave ? "no" : "yes",
      markingInPlace: found.length > 0 ? "no" : "yes",
      visitorLogsCurrent: "not-applicable",
    },
    ...(found.length === 0 ? {} : { nonConformities: found }),
    operationsSuspended: isGrave,
    debriefed: true,
    result: isGrave ? "unsatisfactory" : found.length === 0 ? "satisfactory" : "satisfactory-with-remarks",
  };
  const drafts = [office("monitoring-visit", day, visit, random)];
  if (found.length === 0 || i > 1) return drafts;
  const doneOn = daysAfter(day, 9);
  const action = {
    visit: number,
    nonConformity: 1,
    doneOn,
    doneBy: organisation,
    action: "Put right, and the team was briefed again before work went on.",
    ...(i === 0 ? { verification: { on: daysAfter(doneOn, 3), by: authority, result: "accepted" } } : {}),
  };
  return [...drafts, office("corrective-action", daysAfter(doneOn, 4), action, random)];
}

const findings = [
  {
    clause: "Medical support",
    description: "No qualified medic on site during clearance.",
    severity: "critical",
    workSuspended: true,
    days: 2,
  },
  {
    clause: "Marking",
    description: "Lane tape missing along the working edge.",
    severity: "major",
    workSuspended: false,
    days: 14,
  },
  { description: "Daily detector test is not written down.", severity: "minor", workSuspended: false, days: 30 },
] as const;

function inspectionDraft(organisation: string, i: number, random: Random): Draft {
  const isRejected = i === 2;
  const plans = [
    { kind: "area", sampledFraction: 0.1, detection: 0.9 },
    { kind: "lot", lotSize: 400, sampleSize: 40 },
    { kind: "area", sampledFraction: 0.2, detection: 0.9 },
  ];
  const body = {
    number: `S-2025-0${i + 1}`,
    hazardCode: `SMP-00${i + 1}0`,
    organisation,
    inspectorOrganisation: authority,
    blockSquareMetres: 8_000,
    plan: plans[i],
    sampledSquareMetres: 800 * (i + 1),
    unitsInspected: 40,
    itemsFound: isRejected ? 1 : 0,
    result: isRejected ? "rejected" : "accepted",
    ...(i === 0 ? { expectation: { itemsBefore: 20, clearanceDetection: 0.99 } } : {}),
  };
  return office("sampling-inspection", daysAfter("2025-06-20", 30 * i), body, random);
}
