import type { Actor } from "../modules/journal/actor.ts";
import { nameKey } from "../modules/reports/name-key.ts";
import { samePerson } from "../modules/reports/same-person.ts";

/** What the programme asks of those who decide. */
export interface Policy {
  /** Whether a report needs the eyes of somebody outside its own organisation before it can be approved. */
  readonly outsideCheckRequired: boolean;
  /** Whether a decision must carry the signature of the person's key. */
  readonly signatureRequired: boolean;
}

/** What holds until somebody decides. */
export const undecidedPolicy: Policy = { outsideCheckRequired: false, signatureRequired: true };

/** Somebody who looks, and for whom they work; null where nobody knows: then they are outside of nothing. */
export interface Eyes extends Actor {
  readonly organisation: string | null;
}

/** Whose report it is: who wrote it, for which organisation, and who handed it in. */
export interface Authorship {
  readonly writtenBy: string;
  readonly organisation: string;
  readonly submittedBy: Actor;
}

export interface FourEyesCase {
  readonly policy: Pick<Policy, "outsideCheckRequired">;
  readonly report: Authorship;
  readonly approver: Eyes;
  /** Whose right the approver uses; null: their own. */
  readonly delegator: Actor | null;
  readonly checkedBy: readonly Eyes[];
}

export interface Obstacle {
  readonly code: "approver-is-author" | "outside-check-required";
  readonly message: string;
}

/**
 * What keeps somebody from approving a report; null: nothing. A check by an author counts for nothing.
 *
 * | approver or delegator wrote it | outside eyes asked for | approver outside | checked from outside | may approve            |
 * | ------------------------------ | ---------------------- | ---------------- | -------------------- | ---------------------- |
 * | yes                            | –                      | –                | –                    | approver-is-author     |
 * | no                             | no                     | –                | –                    | yes                    |
 * | no                             | yes                    | yes              | –                    | yes                    |
 * | no                             | yes                    | no               | yes                  | yes                    |
 * | no                             | yes                    | no               | no                   | outside-check-required |
 */
export function obstacleToApproval({ policy, report, approver, delegator, checkedBy }: FourEyesCase): Obstacle | null {
  if (isAuthor(approver, report)) {
    const message = `${approver.name} wrote or submitted this report; another person must approve it.`;
    return { code: "approver-is-author", message };
  }
  if (delegator !== null && isAuthor(delegator, report)) {
    const message = `${delegator.name}, whose right ${approver.name} uses, wrote or submitted this report; neither may approve it.`;
    return { code: "approver-is-author", message };
  }
  if (!policy.outsideCheckRequired || isOutside(approver, report)) return null;
  if (checkedBy.some((eyes) => isOutside(eyes, report) && !isAuthor(eyes, report))) return null;
  const message = `The programme asks that somebody outside ${report.organisation} checks or approves this report; nobody has yet.`;
  return { code: "outside-check-required", message };
}

/** Whether somebody wrote or submitted a report: by their account, and by their name where one of the two has none. */
export function isAuthor(by: Actor, { submittedBy, writtenBy }: Authorship): boolean {
  const isSubmitter =
    by.personId !== null && submittedBy.personId !== null
      ? by.personId === submittedBy.personId
      : samePerson(by.name, submittedBy.name);
  return isSubmitter || samePerson(by.name, writtenBy);
}

function isOutside({ organisation }: Eyes, report: Authorship): boolean {
  return organisation !== null && nameKey(organisation) !== nameKey(report.organisation);
}
