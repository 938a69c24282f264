import type { Decision, RecordTier } from "../../access/decision.ts";
import type { KeyEvent, OrganisationEvent, PersonEvent, SecurityEvent } from "../../access/people-event.ts";
import type { CertificateIssued } from "../certificates/certificate-event.ts";
import type { DuplicateDecided } from "../duplicates/duplicate.ts";
import type { VaultEvent } from "../vault/vault-event.ts";

/**
 * Entries that say nothing about land: people, keys, decisions about access, what is kept of the vault. Each kind is worked
 * into its tables by a projection. Adding one is a member here and a projection.
 */
export type RecordedEvent =
  | OrganisationEvent
  | PersonEvent
  | KeyEvent
  | SecurityEvent
  | Decision
  | RecordTier
  | VaultEvent
  | CertificateIssued
  | DuplicateDecided;
