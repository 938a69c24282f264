import type { GivenRole, OrganisationKind } from "../access/role.ts";
import type { RecordedEvent } from "../modules/journal/recorded-event.ts";
import { approvers, type Person, peopleByTeam, type Team } from "./people.ts";
import { seededRandom } from "./random.ts";
import { sampleId } from "./sample-id.ts";

const seed = 20_210_105;
const authority = "Sample Mine Action Authority";

/** What the people of each team are in the programme, and their organisations with them. */
const partOf: Readonly<Record<Team, { readonly kind: OrganisationKind; readonly role: GivenRole }>> = {
  survey: { kind: "operator", role: "operator" },
  clearance: { kind: "operator", role: "operator" },
  "battle-area": { kind: "operator", role: "operator" },
  office: { kind: "authority", role: "quality-officer" },
  community: { kind: "partner", role: "victim-assistance" },
};

/**
 * The organisations and people of the sample, and its policy, as the journal records them at its first moment; the same
 * ids on every run. None of them has a login: an administrator gives one.
 */
export function sampleStaff(at: string): RecordedEvent[] {
  const random = seededRandom(seed);
  const staff = [
    ...approvers.map((name) => member({ name, organisation: authority }, "authority", "information-manager")),
    ...Object.entries(peopleByTeam).flatMap(([team, people]) => {
      const { kind, role } = partOf[team as Team];
      return people.map((person) => member(person, kind, role));
    }),
  ];
  const kinds = new Map(staff.map(({ organisation, kind }) => [organisation, kind]));
  const ids = new Map([...kinds.keys()].map((name) => [name, sampleId(at, random)]));
  const organisations = [...kinds].map(([name, kind]): RecordedEvent => {
    const body = { organisationId: ids.get(name) ?? "", name, kind, active: true };
    return { kind: "organisation-recorded", body };
  });
  const people = staff.map(({ name, organisation, role }): RecordedEvent => {
    const [personId, organisationId] = [sampleId(at, random), ids.get(organisation) ?? ""];
    return { kind: "person-recorded", body: { personId, name, organisationId, roles: [role], active: true } };
  });
  return [...organisations, ...people, policy];
}

const policy: RecordedEvent = {
  kind: "policy-decided",
  body: {
    outsideCheckRequired: false,
    signatureRequired: true,
    reason: "The sample shows decisions as a programme should take them: each signed by whoever takes it.",
  },
};

function member({ name, organisation }: Person, kind: OrganisationKind, role: GivenRole) {
  return { name, organisation, kind, role };
}
