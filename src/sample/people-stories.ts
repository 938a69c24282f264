import { daysAfter } from "./calendar.ts";
import { type Draft, soonAfter } from "./draft.ts";
import type { Island } from "./island.ts";
import { someoneOf, type Team } from "./people.ts";
import type { Random } from "./random.ts";
import { pointShapeOf } from "./shapes.ts";

const returnYears = [2023, 2024, 2025] as const;
const returningSettlements = 6;
const sessionCount = 18;
const sightingCount = 6;

const statement = { source: "Yearly report of the sample programme", date: "2025-03-31", scope: "one-contribution" };
const year = { from: "2024-01-01", to: "2024-12-31" };

/** Money asked for, promised, granted and spent: what a donor and the programme say of the same sum stands apart. */
const money: readonly (readonly [type: string, body: Readonly<Record<string, unknown>>])[] = [
  ["donor", { key: "TREASURY", name: "Treasury of Almora", kind: "own-state" }],
  ["donor", { key: "ISLES", name: "Sample Fund of the Outer Isles", kind: "foreign-state" }],
  ["assistance-request", { ...sum("ASK-1", 3_000_000), donorKey: "ISLES", purpose: "Two dog teams for three years." }],
  ["assistance-pledge", { ...sum("PLEDGE-1", 2_000_000), donorKey: "ISLES" }],
  ["assistance-grant", { ...sum("TREASURY-2024", 4_200_000), donorKey: "TREASURY", sector: "survey-and-clearance" }],
  ["assistance-grant", { ...sum("ISLES-2024", 1_250_000), donorKey: "ISLES", pledgeKey: "PLEDGE-1" }],
  ["assistance-grant", { ...sum("ISLES-BY-US", 1_249_000), donorKey: "ISLES", sameMoneyAs: "ISLES-2024" }],
  ["spending", { ...sum("SPENT-1", 830_400.5), grantKey: "ISLES-2024" }],
  [
    "in-kind-item",
    {
      ...{ key: "DOGS-1", donorKey: "ISLES", goods: "detection-dog", what: "Trained dogs" },
      ...{ quantity: 4, receivedOn: "2024-06-01", statement },
    },
  ],
];

function sum(key: string, amount: number) {
  return { key, amount, currency: "USD", period: year, statement };
}

/** Who gave, who was warned, who came home, and what people called in. */
export function peopleDrafts(island: Island, random: Random): Draft[] {
  const places = island.settlements.slice(0, returningSettlements).map(({ name }) => name.en);
  const made = (type: string, day: string, team: Team, body: Draft["body"]): Draft => ({
    ...{ type, dateOfInformation: day, reportedBy: someoneOf(team, random), body },
    submittedOn: soonAfter(day, random),
  });
  const sessions = Array.from({ length: sessionCount }, (_, i) => {
    return made("risk-education", daysAfter("2022-03-01", i * 70), "community", sessionIn(at(places, i), random));
  });
  const sightings = Array.from({ length: sightingCount }, (_, i) => {
    const { location } = at(island.settlements, i + 7);
    const seen = { channel: i % 2 === 0 ? "hotline" : "emergency-service", category: i % 3 === 0 ? "ap-mine" : "uxo" };
    const body = { reference: `CALL-${i + 1}`, ...seen, howMany: 1, location: pointShapeOf(location) };
    return made("public-sighting", daysAfter("2024-02-10", i * 90), "office", body);
  });
  return [
    ...money.map(([type, body]) => made(type, statement.date, "office", body)),
    ...places.flatMap((settlement) => returnTo(settlement, random, made)),
    ...sessions,
    ...sightings,
  ];
}

function sessionIn(settlement: string, random: Random) {
  const [girls, boys, women] = [random.whole(4, 15), random.whole(4, 15), random.whole(1, 8)];
  const total = girls + boys + women;
  return {
    ...{ category: "direct", activity: "direct-session", place: "education-facility", settlement },
    messages: ["do-not-touch", "report-what-you-see"],
    audience: { girls5To12: girls, boys5To12: boys, women18Plus: women, total, firstTime: random.whole(0, total) },
  };
}

/** Each year somewhat more of those registered have come back, never more than all. */
function returnTo(
  settlement: string,
  random: Random,
  made: (type: string, day: string, team: Team, body: Draft["body"]) => Draft,
): Draft[] {
  const registeredFamilies = random.whole(80, 400);
  const registeredPeople = registeredFamilies * 4;
  return returnYears.map((on, i) => {
    const returnedFamilies = Math.floor((registeredFamilies * (i + 1)) / 6);
    const returned = { returnedFamilies, returnedPeople: returnedFamilies * 4 };
    const services = { water: i === 0 ? "none" : "working", electricity: "working", school: i < 2 ? "none" : "partly" };
    return made("return-report", `${on}-10-01`, "community", {
      ...{ settlement, registeredFamilies, registeredPeople, ...returned, services },
    });
  });
}

function at<Thing>(things: readonly Thing[], index: number): Thing {
  const thing = things[index % things.length];
  if (thing === undefined) throw new Error("the sample island has no settlements");
  return thing;
}
