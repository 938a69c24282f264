import type { DecidedPolicy } from "../access/deciding-store.ts";

/** A policy in sentences, with who decided it. */
export function policyWords(policy: DecidedPolicy): string[] {
  const { outsideCheckRequired, signatureRequired, decidedBy, decidedAt, reason } = policy;
  return [
    outsideCheckRequired
      ? "A report is approved only once somebody outside its organisation has checked or approved it."
      : "A report is approved by another person than wrote it, of whatever organisation.",
    signatureRequired
      ? "Whoever decides signs with a key of their own."
      : "Decisions need no signature; those that carry one are verified.",
    decidedBy === null
      ? "Nobody has decided this: it is what holds until somebody does."
      : `Decided by ${decidedBy} on ${decidedAt?.toISOString()}: ${reason}`,
  ];
}
