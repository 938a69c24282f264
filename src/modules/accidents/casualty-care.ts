import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import { isoDate } from "../reports/report.ts";
import { assistanceKinds, consents, transports } from "./accident-choices.ts";

const manyOf = <Value extends string>(values: readonly Value[]) =>
  Type.Optional(Type.Array(Type.Enum([...values]), { uniqueItems: true }));

/** What was done for somebody after an accident, what they need, and with whom they let it be shared. */
export const careFields = {
  care: Type.Optional(
    Type.Object(
      {
        onSiteAid: Type.Optional(Type.Boolean()),
        transport: Type.Optional(Type.Enum([...transports])),
        minutesToFacility: Type.Optional(Type.Integer({ minimum: 0, maximum: 60 * 24 * 30, unit: "min" })),
        facility: Type.Optional(Type.String({ maxLength: 200 })),
      },
      { additionalProperties: false },
    ),
  ),
  needs: manyOf(assistanceKinds),
  assistanceGiven: manyOf(assistanceKinds),
  referral: Type.Optional(
    Type.Object(
      {
        to: Type.String({ minLength: 1, maxLength: 200 }),
        date: Type.Optional(isoDate),
      },
      { additionalProperties: false },
    ),
  ),
  consent: manyOf(consents),
} as const;

const fields = Type.Object(careFields);
type Care = Type.Static<typeof fields>;

/** What contradicts itself in the care for one casualty; `accidentOn` is the day it happened. */
export function careFindings(one: Care & { readonly outcome: string }, accidentOn: string, path: string): Finding[] {
  const { consent = [], referral, outcome, needs = [], care } = one;
  const findings: Finding[] = [];
  if (consent.includes("none") && consent.length > 1) {
    const message = "Consent to nobody stands beside consent to somebody. Take one of them away.";
    findings.push({ code: "consent-contradicts", severity: "error", message, path: `${path}/consent` });
  }
  if (referral?.date !== undefined && referral.date < accidentOn) {
    const message = `Referred on ${referral.date}, before the accident on ${accidentOn}. Correct one of the two days.`;
    findings.push({ code: "referral-before-accident", severity: "warning", message, path: `${path}/referral/date` });
  }
  if (referral !== undefined && !consent.includes("ngos") && !consent.includes("authorities")) {
    const message = `Referred to ${referral.to} without consent to share with anyone. Ask, and record what was answered.`;
    findings.push({ code: "referral-without-consent", severity: "warning", message, path: `${path}/consent` });
  }
  if (outcome === "killed" && needs.length > 0) {
    const message =
      "Somebody killed has needs of their own here. Record needs of the family with those who survive them.";
    findings.push({ code: "needs-of-killed", severity: "warning", message, path: `${path}/needs` });
  }
  if (outcome === "unhurt" && care?.minutesToFacility !== undefined) {
    const message = "Somebody unhurt was brought to a medical facility. Check the outcome.";
    findings.push({ code: "unhurt-in-facility", severity: "warning", message, path: `${path}/outcome` });
  }
  return findings;
}
