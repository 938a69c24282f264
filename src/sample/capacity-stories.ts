import { daysAfter } from "./calendar.ts";
import { type Draft, soonAfter } from "./draft.ts";
import { peopleByTeam } from "./people.ts";
import { operators } from "./quality-stories.ts";
import type { Random } from "./random.ts";

const teamKinds = ["manual", "mechanical", "dog", "eod"] as const;

/** What each operator has: its profile, two teams, people by number, a dog, a machine, an absence, a course. */
export function capacityDrafts(random: Random): Draft[] {
  return operators.flatMap((organisation, i) => {
    const reportedBy = someoneOfOrganisation(organisation);
    const draft = (type: string, day: string, body: Readonly<Record<string, unknown>>): Draft => ({
      type,
      dateOfInformation: day,
      reportedBy,
      body: { ...body, organisation },
      submittedOn: soonAfter(day, random),
    });
    return [...teamsAndPeople(i, draft), ...assets(i, draft)];
  });
}

type Write = (type: string, day: string, body: Readonly<Record<string, unknown>>) => Draft;

/** Codes of the teams of an operator: the first works, the second is away for a month. */
export function teamCode(operator: number, team: number): string {
  return `T-${operator + 1}${team + 1}`;
}

function teamsAndPeople(i: number, draft: Write): Draft[] {
  const day = daysAfter("2024-03-01", 12 * i);
  const kind = teamKinds[i % teamKinds.length];
  const certificate = (kindOf: string, from: string) => ({
    ...{ kind: kindOf, issued: from, expires: daysAfter(from, 730), issuer: "Sample Training Centre" },
  });
  return [
    draft("operator-profile", day, {
      kind: i === 3 ? "state" : "commercial",
      activities: ["manual-clearance", "technical-survey"],
      workingSince: "2021-02-01",
    }),
    draft("team", day, { code: teamCode(i, 0), kind, strength: 12, base: "Harbour Town" }),
    draft("team", day, { code: teamCode(i, 1), kind: "manual", strength: 9 }),
    ...["deminer", "section-leader", "medic"].map((kindOf, n) =>
      draft("staff-member", day, {
        staffNumber: `P-${i + 1}0${n + 1}`,
        role: ["Deminer", "Section leader", "Medic"][n],
        teamCode: teamCode(i, 0),
        certificates: [certificate(kindOf, daysAfter(day, -30 * n))],
      }),
    ),
    draft("availability", "2025-11-03", {
      ...{ of: "team", code: teamCode(i, 1), from: "2025-11-10", until: "2025-12-10", state: "leave" },
    }),
    draft("training-course", "2024-02-20", {
      ...{ number: `C-2024-0${i + 1}`, kind: "deminer", begins: "2024-01-15", ends: "2024-02-16" },
      ...{ places: 16, result: "completed", graduateWomen: 5 + i, graduateMen: 9 },
    }),
  ];
}

function assets(i: number, draft: Write): Draft[] {
  const day = daysAfter("2025-04-01", 9 * i);
  const test = { testedOn: day, testPassed: true, testExpires: daysAfter(day, 365) };
  const machine = { code: `M-${i + 1}`, kind: "machine", model: "Sample Flail 10" };
  return [
    draft("detection-dog", day, { code: `D-${i + 1}`, teamCode: teamCode(i, 0), ...test }),
    draft("equipment", day, {
      ...machine,
      state: i === 1 ? "in-repair" : "working",
      nextMaintenance: daysAfter(day, 300),
    }),
    draft("equipment", day, {
      ...{ code: `DT-${i + 1}`, kind: "detector", model: "Sample Detector 3", serial: `SD3-${1000 + i}` },
      ...{ state: "working", nextCalibration: daysAfter(day, 240) },
    }),
  ];
}

function someoneOfOrganisation(organisation: string) {
  const known = Object.values(peopleByTeam)
    .flat()
    .find((person) => person.organisation === organisation);
  if (known === undefined) throw new Error(`nobody of the sample works for ${organisation}`);
  return known;
}
