import { FormattedMessage, useIntl } from "react-intl";
import type { GroupTotal } from "../../../src/modules/assistance/assistance-totals.ts";
import { addedUp } from "../../../src/modules/assistance/money-sum.ts";
import type { Assistance } from "../../shared/api/record-answers.ts";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import styles from "./assistance.module.css";
import { MoneyNumber } from "./money-number.tsx";

interface GroupTableProps {
  readonly label: MessageKey;
  readonly head: MessageKey;
  readonly groups: readonly GroupTotal[];
  readonly assistance: Assistance;
  readonly nameOf: (group: string) => string;
}

/** Grants by year or sector: of this state, of others, and both. */
export function GroupTable({ label, head, groups, assistance, nameOf }: GroupTableProps) {
  const intl = useIntl();
  const granted = groups.filter(({ kind }) => kind === "assistance-grant");
  const lines = assistance.donors.flatMap(({ columns }) => columns["assistance-grant"].lines);
  const hasUnknown = granted.some(({ unknown }) => unknown.reportIds.length > 0);
  const sides = [
    ["national", "assistance.national"],
    ["international", "assistance.international"],
    ...(hasUnknown ? [["unknown", "assistance.unknownSide"] as const] : []),
    ["all", "assistance.sum"],
  ] as const satisfies readonly (readonly [string, MessageKey])[];
  return (
    <div className={styles.scroller}>
      <p className={styles.unit}>
        <FormattedMessage id="assistance.usd" />
      </p>
      <table className={styles.table} aria-label={intl.formatMessage({ id: label })}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id={head} />
            </th>
            {sides.map(([side, words]) => (
              <th key={side} scope="col">
                <FormattedMessage id={words} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {granted.map((total) => (
            <tr key={total.group}>
              <th scope="row">{nameOf(total.group)}</th>
              {sides.map(([side, words]) => (
                <td key={side} data-label={intl.formatMessage({ id: words })}>
                  <MoneyNumber
                    what={`${nameOf(total.group)}, ${intl.formatMessage({ id: words })}`}
                    sum={total[side]}
                    lines={lines}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row">
              <FormattedMessage id="assistance.sum" />
            </th>
            {sides.map(([side, words]) => (
              <td key={side} data-label={intl.formatMessage({ id: words })}>
                <MoneyNumber
                  what={intl.formatMessage({ id: words })}
                  sum={addedUp(granted.map((total) => total[side]))}
                  lines={lines}
                />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
