import { reportOf } from "../../api/support/documents.ts";
import type { Office } from "./office.ts";

const reportedBy = { name: "Leyla Survey", organisation: "Mine Action Authority" };
const statement = { source: "Yearly report of the programme", date: "2025-03-31", scope: "one-contribution" };
const year = { from: "2024-01-01", to: "2024-12-31" };
const years = { from: "2022-01-01", to: "2024-12-31" };
const kroner = {
  currency: "NOK",
  rate: 10.76,
  rateDirection: "units-per-usd",
  rateDate: "2024-12-31",
  rateSource: "Average of the year",
};
const several = { ...statement, scope: "several-years-total" };

const reports: readonly (readonly [string, object])[] = [
  ["donor", { key: "STATE", name: "State budget of Almora", kind: "own-state" }],
  ["donor", { key: "NORTH", name: "Kingdom of the North", kind: "foreign-state" }],
  ["donor", { key: "ALL", name: "International donors", kind: "several" }],
  [
    "assistance-grant",
    { key: "STATE-2024", donorKey: "STATE", amount: 5_200_000, currency: "USD", period: year, statement },
  ],
  ["assistance-pledge", { key: "NORTH-P", donorKey: "NORTH", amount: 2_000_000, ...kroner, period: year, statement }],
  [
    "assistance-grant",
    {
      ...{
        key: "NORTH-2024",
        donorKey: "NORTH",
        pledgeKey: "NORTH-P",
        amount: 1_500_000,
        ...kroner,
        usdAmount: 139_405,
      },
      ...{ sector: "survey-and-clearance", period: year, statement, countsWithin: "ALL-2022-2024" },
    },
  ],
  [
    "assistance-grant",
    { key: "ALL-2022-2024", donorKey: "ALL", amount: 900_000, currency: "USD", period: years, statement: several },
  ],
  [
    "assistance-grant",
    {
      ...{ key: "NORTH-2024-B", donorKey: "NORTH", amount: 141_000, currency: "USD", period: year, statement },
      sameMoneyAs: "NORTH-2024",
    },
  ],
  ["spending", { key: "S-1", grantKey: "NORTH-2024", amount: 140_000.5, currency: "USD", period: year, statement }],
  [
    "in-kind-item",
    {
      ...{ key: "DOGS", donorKey: "NORTH", goods: "detection-dog", what: "Trained dogs", quantity: 4 },
      ...{ receivedOn: "2024-06-01", statement },
    },
  ],
  [
    "return-report",
    {
      ...{ settlement: "Ketta", registeredFamilies: 400, registeredPeople: 1700, returnedFamilies: 120 },
      ...{
        returnedPeople: 480,
        livingPeople: 610,
        services: { water: "working", electricity: "working", school: "partly" },
      },
      homes: { total: 300, habitable: 140, damaged: 60, destroyed: 100 },
    },
  ],
  ["return-report", { settlement: "Osmery", returnedFamilies: 30, returnedPeople: 118, services: { road: "none" } }],
  [
    "risk-education",
    {
      ...{ category: "direct", activity: "direct-session", place: "education-facility", settlement: "Ketta" },
      ...{ messages: ["do-not-touch", "report-what-you-see"], partners: ["Red Crescent"] },
      audience: { girls5To12: 14, boys5To12: 11, women18Plus: 3, total: 28, firstTime: 20 },
      materials: [
        { kind: "brochure", quantity: 28 },
        { kind: "poster", quantity: 2 },
      ],
    },
  ],
];

/** People taught and returned, money given and spent: handed in by one, approved by another. */
export async function reportPeopleAndMoney(office: Office): Promise<void> {
  for (const [type, body] of reports) {
    const document = reportOf(type, "2025-02-01", body, { reportedBy });
    await office.ask("leyla", "POST", "/api/reports", document);
    await office.ask("omar", "POST", `/api/reports/${document.id}/approval`, {});
  }
}
