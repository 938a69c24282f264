/** Every kind of event at the door and change of accounts, in the order of the filter. */
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
  "person-recorded",
  "organisation-recorded",
  "key-registered",
  "key-withdrawn",
] as const;

export function isSecurityEvent(event: string): event is (typeof securityEvents)[number] {
  return securityEvents.some((one) => one === event);
}
