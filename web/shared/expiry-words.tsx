import { FormattedMessage } from "react-intl";
import type { Expiry } from "../../src/modules/capacity/expiry-band.ts";
import { type Due, DueSign } from "./due-sign.tsx";

const dueOf: Readonly<Record<Expiry["band"], Due>> = {
  expired: "late",
  "within-30-days": "soon",
  "within-90-days": "soon",
  later: "open",
  "no-end": "open",
};

/** How long something still holds, or since when it does not. */
export function ExpiryWords({ band, daysLeft }: Expiry) {
  return (
    <DueSign due={dueOf[band]}>
      {daysLeft === null ? (
        <FormattedMessage id="capacity.noEnd" />
      ) : daysLeft < 0 ? (
        <FormattedMessage id="capacity.expiredFor" values={{ days: -daysLeft }} />
      ) : (
        <FormattedMessage id="capacity.daysLeft" values={{ days: daysLeft }} />
      )}
    </DueSign>
  );
}
