import type { Tier } from "./tier.ts";

/** Decisions about how people check each other. */
export type Decision =
  | {
      readonly kind: "policy-decided";
      readonly body: {
        /** Whether a report needs a check by someone outside its own organisation before it can be approved. */
        readonly outsideCheckRequired: boolean;
        /** Whether an approval must carry the signature of the person's key. */
        readonly signatureRequired: boolean;
        readonly reason: string;
      };
    }
  | {
      readonly kind: "delegation-given";
      readonly body: {
        readonly delegationId: string;
        readonly fromPersonId: string;
        readonly toPersonId: string;
        /** Days, YYYY-MM-DD, both included. */
        readonly validFrom: string;
        readonly validUntil: string;
        readonly reason: string;
      };
    }
  | {
      readonly kind: "delegation-withdrawn";
      readonly body: { readonly delegationId: string; readonly reason: string };
    }
  | {
      readonly kind: "report-checked";
      readonly body: { readonly reportId: string; readonly organisation: string; readonly remark: string };
    };

/** A record is shown to everyone, or no longer: only ever by a decision of a person, with its reason. */
export interface RecordTier {
  readonly kind: "tier-decided";
  readonly body: {
    readonly record: "hazard";
    /** The hazard's code. */
    readonly key: string;
    readonly tier: Tier;
    readonly reason: string;
  };
}
