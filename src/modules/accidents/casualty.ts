import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import { uuid7 } from "../reports/report.ts";
import { careFields } from "./casualty-care.ts";

/** What became of somebody in an accident with explosive ordnance. */
export const casualtyOutcomes = ["killed", "injured", "unhurt"] as const;
export const casualtySexes = ["female", "male", "unknown"] as const;
/** A child is under 18 (Convention on the Rights of the Child, article 1), as Landmine Monitor counts. */
export const ageGroups = ["child", "adult", "unknown"] as const;
/** As Landmine Monitor and IMSMA tell casualties apart; deminers are those clearing for humanitarian ends. */
export const casualtyStatuses = ["civilian", "deminer", "security-forces", "unknown"] as const;
/** What they did when it happened, after the victim form of IMSMA. */
export const casualtyActivities = [
  "farming",
  "herding",
  "collecting",
  "household-work",
  "hunting-or-fishing",
  "playing",
  "travelling",
  "building",
  "tampering",
  "demining",
  "military-duty",
  "standing-by",
  "other",
  "unknown",
] as const;
/** The six zones of the body by which field forms record wounds. */
export const woundZones = ["head-and-neck", "chest", "abdomen-and-pelvis", "back", "arms", "legs"] as const;
export const permanentLosses = ["sight", "hearing", "finger-or-hand", "arm", "toe-or-foot", "leg"] as const;

const oldestYears = 120;
const childUnderYears = 18;

/**
 * Facts about somebody hurt or spared: what statistics and assistance need, and no field for who it was. That is in the
 * vault; `identityId` leads there whoever may open it, and to nothing once it is erased.
 */
export const casualty = Type.Object(
  {
    identityId: Type.Optional(uuid7),
    outcome: Type.Enum([...casualtyOutcomes]),
    sex: Type.Enum([...casualtySexes]),
    ageYears: Type.Optional(Type.Integer({ minimum: 0, maximum: oldestYears })),
    ageGroup: Type.Optional(Type.Enum([...ageGroups])),
    status: Type.Optional(Type.Enum([...casualtyStatuses])),
    activity: Type.Optional(Type.Enum([...casualtyActivities])),
    wounds: Type.Optional(Type.Array(Type.Enum([...woundZones]), { uniqueItems: true })),
    losses: Type.Optional(Type.Array(Type.Enum([...permanentLosses]), { uniqueItems: true })),
    ...careFields,
  },
  { additionalProperties: false },
);

export type Casualty = Type.Static<typeof casualty>;
export type AgeGroup = (typeof ageGroups)[number];

/** By the years where they are known, by the group given otherwise. */
export function ageGroupOf({ ageYears, ageGroup = "unknown" }: Pick<Casualty, "ageYears" | "ageGroup">): AgeGroup {
  if (ageYears === undefined) return ageGroup;
  return ageYears < childUnderYears ? "child" : "adult";
}

/** What contradicts itself in the facts about those an accident happened to. */
export function casualtyFindings(casualties: readonly Casualty[]): Finding[] {
  const findings = casualties.flatMap((one, i) => findingsOf(one, `/casualties/${i}`));
  const identities = casualties.map(({ identityId }) => identityId);
  identities.forEach((id, i) => {
    if (id === undefined || identities.indexOf(id) === i) return;
    const message = `Casualties ${identities.indexOf(id) + 1} and ${i + 1} have the same identity. Name each person once.`;
    findings.push({ code: "casualty-identity-twice", severity: "error", message, path: `/casualties/${i}/identityId` });
  });
  return findings;
}

function findingsOf(one: Casualty, path: string): Finding[] {
  const { outcome, ageYears, ageGroup, status, wounds = [], losses = [] } = one;
  const findings: Finding[] = [];
  if (ageYears !== undefined && ageGroup !== undefined && ageGroup !== ageGroupOf({ ageYears })) {
    const message = `Someone of ${ageYears} years is no ${ageGroup}: a child is under 18. Correct one of the two.`;
    findings.push({ code: "casualty-age-disagrees", severity: "error", message, path: `${path}/ageGroup` });
  }
  if (outcome === "unhurt" && wounds.length + losses.length > 0) {
    const message = "Someone unhurt has wounds or losses. Give the outcome injured, or take the wounds away.";
    findings.push({ code: "casualty-unhurt-with-wounds", severity: "error", message, path: `${path}/outcome` });
  }
  if (ageGroupOf(one) === "child" && (status === "deminer" || status === "security-forces")) {
    const message = `A child is recorded as ${status}. Check the age and the status.`;
    findings.push({ code: "casualty-child-on-duty", severity: "warning", message, path: `${path}/status` });
  }
  return findings;
}
