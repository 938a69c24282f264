import { type Actor, withoutAccount } from "../../modules/journal/actor.ts";
import type { SecurityEvent, SecurityEventName } from "../people-event.ts";

/** Somebody at the door of whom nobody knows yet who they are. */
export const somebody: Actor = withoutAccount("somebody");

export function securityEvent(event: SecurityEventName, personId: string | null, detail: string): SecurityEvent {
  return { kind: "security-event", body: { event, personId, detail } };
}
