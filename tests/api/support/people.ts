import { sessionCookie } from "../../../src/access/guard-routes.ts";
import type { GivenRole, OrganisationKind } from "../../../src/access/role.ts";
import { openSession } from "../../../src/access/session-store.ts";
import { type Actor, withoutAccount } from "../../../src/modules/journal/actor.ts";
import { atDesk, type Desk } from "../../../src/modules/reports/desk-store.ts";
import type { Database } from "../../../src/platform/database/database.ts";
import { newReportId } from "../../../src/platform/report-ids.ts";

interface TestPerson {
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly GivenRole[];
}

/** The people of the tests, one at least for each role; `leyla` enters reports, `omar` decides. */
export const testPeople = {
  leyla: { name: "Leyla Survey", organisation: "Mine Action Authority", roles: ["information-manager"] },
  omar: { name: "Omar Manager", organisation: "Mine Action Authority", roles: ["information-manager"] },
  third: { name: "Third Manager", organisation: "Mine Action Authority", roles: ["information-manager"] },
  operator: { name: "Olga Operator", organisation: "Survey Team 1", roles: ["operator"] },
  neighbour: { name: "Nils Neighbour", organisation: "Clearance Company", roles: ["operator"] },
  quality: { name: "Qadir Quality", organisation: "Mine Action Authority", roles: ["quality-officer"] },
  assistance: { name: "Vera Assistance", organisation: "Partner Hospital", roles: ["victim-assistance"] },
  donor: { name: "Dina Donor", organisation: "Donor Agency", roles: ["donor"] },
  administrator: { name: "Ada Administrator", organisation: "Mine Action Authority", roles: ["administrator"] },
} as const satisfies Record<string, TestPerson>;

export type TestPersonName = keyof typeof testPeople;

const kinds: Readonly<Record<string, OrganisationKind>> = {
  "Mine Action Authority": "authority",
  "Survey Team 1": "operator",
  "Clearance Company": "operator",
  "Partner Hospital": "partner",
  "Donor Agency": "donor",
};

/** Everyone above, recorded in a store; their ids and a way to sign in as one of them. */
export interface KnownPeople {
  readonly actor: (who: TestPersonName) => Actor & { readonly personId: string };
  readonly organisationId: (name: string) => string;
  /** Headers that a browser of that person would send. */
  readonly headers: (who: TestPersonName) => Record<string, string>;
}

export async function recordTestPeople(database: Database, at: Date): Promise<KnownPeople> {
  const organisations = new Map(Object.keys(kinds).map((name) => [name, newReportId()]));
  const ids = new Map(Object.keys(testPeople).map((who) => [who, newReportId()]));
  const idOf = (map: ReadonlyMap<string, string>, key: string) => {
    const id = map.get(key);
    if (id === undefined) throw new Error(`Nobody knows ${key}`);
    return id;
  };
  await atDesk(database, [], async (desk) => {
    recordAll(desk, at);
  });
  const cookies = new Map<string, string>();
  for (const [who, id] of ids) cookies.set(who, await openSession(database, id, "test", new Date()));
  return {
    actor: (who) => ({ name: testPeople[who].name, personId: idOf(ids, who) }),
    organisationId: (name) => idOf(organisations, name),
    headers: (who) => ({ cookie: `${sessionCookie}=${idOf(cookies, who)}`, "sec-fetch-site": "same-origin" }),
  };

  function recordAll(desk: Desk, moment: Date): void {
    const setup = withoutAccount("Setup");
    for (const [name, kind] of Object.entries(kinds)) {
      const body = { organisationId: idOf(organisations, name), name, kind, active: true };
      desk.record({ kind: "organisation-recorded", body }, setup, moment);
    }
    // Sessions of the tests are opened without a key; tests/api/four-eyes.test.ts asks for signatures.
    const policy = { outsideCheckRequired: false, signatureRequired: false, reason: "Tests decide without keys" };
    desk.record({ kind: "policy-decided", body: policy }, setup, moment);
    for (const [who, { name, organisation, roles }] of Object.entries(testPeople)) {
      const [personId, organisationId] = [idOf(ids, who), idOf(organisations, organisation)];
      desk.record(
        { kind: "person-recorded", body: { personId, name, organisationId, roles, active: true } },
        setup,
        moment,
      );
    }
  }
}

/** Who does what in tests that do not care: decisions by one manager, all else by another. */
export function usualPerson(method: string, path: string): TestPersonName {
  return method === "POST" && /\/(approval|rejection)$/.test(path) ? "omar" : "leyla";
}
