import { delegationFault } from "../../access/delegation.ts";
import { type Eyes, obstacleToApproval } from "../../access/four-eyes.ts";
import { mayPersonDecide } from "../../access/may-decide.ts";
import type { PeopleSoFar, PersonSoFar } from "../../access/people-so-far.ts";
import { signatureFault } from "../../access/verify-signature.ts";
import type { Actor } from "../journal/actor.ts";
import { type DecisionEntry, decidedIn } from "./decided-in.ts";
import type { Report } from "./report.ts";

/** What does not hold about a decision: a stable code and a sentence. */
export interface DecisionFault {
  readonly code: string;
  readonly message: string;
}

/** A report as the journal took it in, and who has checked it since. */
export interface WaitingReport {
  readonly reportSha256: string;
  readonly submittedPosition: number;
  readonly submittedHash: string;
  readonly submittedBy: Actor;
  readonly checkedBy: readonly Eyes[];
}

/** What was true when a decision was written. */
export interface Then {
  readonly people: PeopleSoFar;
  readonly programme: string | null;
  readonly waiting: WaitingReport;
  readonly report: Report;
}

/** Everything that does not hold about the right with which a decision was taken: person, delegation, four eyes. */
export function rightFaults(entry: DecisionEntry, then: Then): DecisionFault[] {
  const { people, report } = then;
  const person = entry.personId === null ? undefined : people.person(entry.personId);
  const faults = entry.personId === null ? [] : personFaults(entry, person);
  const { delegationId } = entry.body;
  if (delegationId !== undefined) faults.push(...delegationFaults(entry, delegationId, then));
  else if (person && !mayPersonDecide(person, report)) {
    faults.push({ code: "not-allowed", message: `${person.name} had neither a role nor a delegation to decide this` });
  }
  if (entry.kind === "report-approved" || delegationId !== undefined)
    faults.push(...fourEyesFaults(entry, then, person));
  return faults;
}

function personFaults({ actor, personId }: DecisionEntry, person: PersonSoFar | undefined): DecisionFault[] {
  if (person === undefined) return [{ code: "person-unknown", message: `Nobody is recorded as ${personId}` }];
  if (person.name !== actor) {
    return [{ code: "person-differs", message: `The entry names ${actor}; ${personId} is ${person.name}` }];
  }
  return person.isActive ? [] : [{ code: "person-removed", message: `${actor} had been removed before` }];
}

function delegationFaults({ personId, recordedAt }: DecisionEntry, id: string, { people, report }: Then) {
  const delegation = people.delegation(id);
  const giver = delegation && people.person(delegation.fromPersonId);
  const standing = {
    isActive: giver?.isActive === true,
    mayDecide: giver !== undefined && mayPersonDecide(giver, report),
  };
  const message =
    delegation === undefined
      ? `There was no delegation ${id} by the person whose right it would be`
      : delegationFault(delegation, personId ?? "", recordedAt.slice(0, 10), standing);
  return message === null ? [] : [{ code: "delegation-invalid", message }];
}

function fourEyesFaults(entry: DecisionEntry, then: Then, person: PersonSoFar | undefined): DecisionFault[] {
  const { people, waiting, report } = then;
  const delegation = people.delegation(entry.body.delegationId ?? "");
  const giver = delegation && people.person(delegation.fromPersonId);
  const obstacle = obstacleToApproval({
    policy: entry.kind === "report-approved" ? people.policy : { outsideCheckRequired: false },
    report: {
      writtenBy: report.reportedBy.name,
      organisation: report.reportedBy.organisation,
      submittedBy: waiting.submittedBy,
    },
    approver: { name: entry.actor, personId: entry.personId, organisation: person?.organisation.name ?? null },
    delegator: giver === undefined ? null : { name: giver.name, personId: giver.id },
    checkedBy: waiting.checkedBy,
  });
  return obstacle === null ? [] : [obstacle];
}

/** What does not hold about a signature; empty where there is none. */
export async function signatureFaults(entry: DecisionEntry, then: Then): Promise<DecisionFault[]> {
  const { signature } = entry.body;
  if (signature === undefined) return [];
  const { people, programme, waiting } = then;
  const { reportSha256, submittedPosition, submittedHash } = waiting;
  const key = people.key(signature.proof.keyId);
  if (key === undefined) {
    const message = `The key ${signature.proof.keyId} was not registered before entry ${entry.position}`;
    return [{ code: "key-unknown", message }];
  }
  const faults: DecisionFault[] = [];
  if (key.withdrawnPosition !== null) {
    const message = `The key ${key.keyId} was withdrawn by entry ${key.withdrawnPosition}, before it signed`;
    faults.push({ code: "key-withdrawn", message });
  }
  const decided = { programme, ...decidedIn(entry), reportSha256, submittedPosition, submittedHash };
  const fault = await signatureFault(signature, decided, key);
  return fault === null ? faults : [...faults, fault];
}
