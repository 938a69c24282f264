import type { Random } from "./random.ts";

/** A person of the sample; every name and organisation is invented. */
export interface Person {
  readonly name: string;
  readonly organisation: string;
}

export type Team = "survey" | "clearance" | "battle-area" | "office" | "community";

export const peopleByTeam: Readonly<Record<Team, readonly Person[]>> = {
  survey: [
    { name: "Amara Diallo", organisation: "Sample Survey Team 1" },
    { name: "Jonas Lindqvist", organisation: "Sample Survey Team 2" },
    { name: "Nguyễn Minh Châu", organisation: "Sample Survey Team 2" },
    { name: "Zoë Núñez", organisation: "Sample Survey Team 3" },
  ],
  clearance: [
    { name: "Mei Tanaka", organisation: "Sample Clearance Company North" },
    { name: "Rui Carvalho", organisation: "Sample Clearance Company North" },
    { name: "Ngozi Eze", organisation: "Sample Clearance Company South" },
    { name: "Søren Ødegård", organisation: "Sample Clearance Company South" },
    { name: "Łucja Żak", organisation: "Sample Dog and Machine Unit" },
  ],
  "battle-area": [
    { name: "Tevita Fonua", organisation: "Sample Battle Area Team" },
    { name: "Aïcha Benali", organisation: "Sample Battle Area Team" },
  ],
  office: [{ name: "Kavi Ramanathan", organisation: "Sample Information Office" }],
  community: [
    { name: "Ingrid Þórsdóttir", organisation: "Sample Community Liaison" },
    { name: "Mateo Quispe", organisation: "Sample Community Liaison" },
  ],
};

// None of them reports: an approval is always by a second person.
export const approvers = ["Helena Brandão", "Owen Fairweather", "Səbinə Nurlu"] as const;

/** Who decides what everyone is shown. */
export const [publisher] = approvers;

export function someoneOf(team: Team, random: Random): Person {
  return random.pick(peopleByTeam[team]);
}

export function someApprover(random: Random): string {
  return random.pick(approvers);
}
