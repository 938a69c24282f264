import type { SecurityEventName } from "../../../src/access/people-event.ts";

/** Every kind of event at the door, in the order of the filter. */
export const securityEvents = [
  "signed-in",
  "sign-in-refused",
  "sign-in-throttled",
  "signed-out",
  "session-ended",
  "invitation-made",
  "invitation-used",
  "invitation-withdrawn",
  "recovery-link-made",
  "recovery-link-used",
  "password-set",
  "passkey-added",
  "passkey-removed",
  "passkey-copied",
  "token-made",
  "token-withdrawn",
  "directory-linked",
  "access-refused",
] as const satisfies readonly SecurityEventName[];

export function isSecurityEvent(event: string): event is SecurityEventName {
  return securityEvents.some((one) => one === event);
}
