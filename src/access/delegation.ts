/** The right to decide, lent by one person to another for some days. */
export interface Delegation {
  readonly id: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  /** Days in UTC, YYYY-MM-DD, both included. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly isWithdrawn: boolean;
}

/** What is known of the person who gave it, on the day it is used. */
export interface Giver {
  readonly isActive: boolean;
  /** Whether they may decide about this report themselves: what one may not do one cannot lend. */
  readonly mayDecide: boolean;
}

/** Why somebody cannot decide by a delegation on that day, in words; null: they can. */
export function delegationFault(delegation: Delegation, personId: string, day: string, giver: Giver): string | null {
  const { id, toPersonId, validFrom, validUntil, isWithdrawn } = delegation;
  if (toPersonId !== personId) return `Delegation ${id} was given to somebody else`;
  if (isWithdrawn) return `Delegation ${id} was withdrawn`;
  if (day < validFrom) return `Delegation ${id} is valid from ${validFrom}, and it is ${day} (UTC)`;
  if (day > validUntil) return `Delegation ${id} ended after ${validUntil}, and it is ${day} (UTC)`;
  if (!giver.isActive) return `The person who gave delegation ${id} has been removed, and it ended with them`;
  if (!giver.mayDecide) return `The person who gave delegation ${id} may not decide about this report themselves`;
  return null;
}

/** A holiday, an illness, a mission: a quarter of a year. Longer, and the person needs the role. */
export const longestDelegationDays = 92;

/** Why a delegation cannot be given, in words; null: it can. `today` is the day in UTC. */
export function delegationOfferFault(
  { fromPersonId, toPersonId, validFrom, validUntil }: Omit<Delegation, "id" | "isWithdrawn">,
  today: string,
): string | null {
  if (fromPersonId === toPersonId) return "Nobody delegates to themselves; choose another person";
  if (validUntil < validFrom) return `The delegation would end on ${validUntil}, before it begins on ${validFrom}`;
  if (validUntil < today) return `The delegation would be over already: it is ${today} (UTC)`;
  const last = new Date(Date.parse(today) + longestDelegationDays * 86_400_000).toISOString().slice(0, 10);
  if (validUntil <= last) return null;
  return `A delegation ends at most ${longestDelegationDays} days from today, by ${last}; whoever decides for longer needs the role`;
}

export type DelegationState = "future" | "valid" | "over" | "withdrawn";

/** How a delegation stands on a day by its own dates, whatever has become of the people. */
export function delegationState(
  { validFrom, validUntil, isWithdrawn }: Pick<Delegation, "validFrom" | "validUntil" | "isWithdrawn">,
  day: string,
): DelegationState {
  if (isWithdrawn) return "withdrawn";
  return day < validFrom ? "future" : day > validUntil ? "over" : "valid";
}
