import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import type { SightingBody } from "./sighting-body.ts";

/** What is missing or contradicts itself in a sighting. */
export function sightingFindings({ body, dateOfInformation }: Report<SightingBody>): Finding[] {
  const { seenOn, moved, touched, location, settlement, identityId, safeToCallBack, followUp, task } = body;
  const findings: Finding[] = [];
  const say = (code: string, severity: Finding["severity"], message: string, path: string) => {
    findings.push({ code, severity, message, path });
  };
  if (seenOn !== undefined && seenOn > dateOfInformation) {
    const message = `It was seen on ${seenOn} and told on ${dateOfInformation}, before that. Correct one of the two days.`;
    say("sighting-after-telling", "error", message, "/seenOn");
  }
  if (moved === "yes" || touched === "yes") {
    const done = moved === "yes" ? "moved" : "touched";
    const message = `The item was ${done}: its state is not what its type lets expect. Tell the team before they go.`;
    say("sighting-item-disturbed", "warning", message, moved === "yes" ? "/moved" : "/touched");
  }
  if (location === undefined && settlement === undefined) {
    const message = "Neither a point nor a settlement says where it is; nobody can look for it. Ask the caller.";
    say("sighting-without-place", "error", message, "/settlement");
  }
  if (safeToCallBack === true && identityId === undefined) {
    const message =
      "The caller may be called back, and no identity is recorded to do so. Record the caller in the vault.";
    say("call-back-without-identity", "warning", message, "/identityId");
  }
  if (identityId !== undefined && safeToCallBack === undefined) {
    const message = "A caller is recorded, and not whether it is safe to call back. Until that is known, do not call.";
    say("call-back-not-asked", "warning", message, "/safeToCallBack");
  }
  if (followUp === "task-given" && task === undefined) {
    say("task-not-named", "warning", "A task was given, and its reference is missing. Give it.", "/task");
  }
  return findings;
}
