import { type Expiry, expiryOn } from "../capacity/expiry-band.ts";
import type { Accreditation } from "./accreditation.ts";

export interface AccreditationLine extends Accreditation, Expiry {
  readonly reportId: string;
  /** Whether work in its scope may be done on the day. */
  readonly holds: boolean;
}

interface ToldAccreditation {
  readonly reportId: string;
  readonly body: Accreditation;
}

/** Accreditations as of a day, what ends first on top. What was refused, suspended or withdrawn holds on no day. */
export function accreditationsOn(told: readonly ToldAccreditation[], on: string): readonly AccreditationLine[] {
  return told
    .map(({ reportId, body }) => {
      const isGranted = body.result === "granted" || body.result === "granted-with-conditions";
      const expiry = expiryOn(body.validUntil, on);
      const holds = isGranted && (body.validFrom ?? on) <= on && expiry.band !== "expired";
      return { ...body, reportId, ...expiry, holds };
    })
    .sort((a, b) => (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER));
}
