import { FormattedMessage } from "react-intl";
import type { Finding } from "../../../../src/modules/reports/finding.ts";
import styles from "./traverse.module.css";
import { blankLeg, type LegDraft } from "./traverse-draft.ts";
import { TraverseLegRow } from "./traverse-leg-row.tsx";

interface TraverseLegsProps {
  readonly legs: readonly LegDraft[];
  readonly change: (legs: readonly LegDraft[], mergeKey: string) => void;
  readonly findings: readonly Finding[];
}

/** The legs around, one a row; the last row waits for the next. The leg back to the start closes the traverse. */
export function TraverseLegs({ legs, change, findings }: TraverseLegsProps) {
  const isClosed = legs.at(-1)?.pointType === "start";
  const shown = isClosed ? legs : [...legs, blankLeg];
  const put = (index: number, next: readonly LegDraft[], mergeKey: string) => {
    change(withoutBlankEnd(shown.toSpliced(index, 1, ...next)), mergeKey);
  };
  return (
    <div className={styles.scroller}>
      <table className={styles.legs}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="geometry.leg.to" />
            </th>
            <th scope="col">
              <FormattedMessage id="geometry.leg.name" />
            </th>
            <th scope="col">
              <FormattedMessage id="geometry.leg.bearing" />
            </th>
            <th scope="col">
              <FormattedMessage id="geometry.leg.distance" />
            </th>
            <th />
          </tr>
        </thead>
        <tbody>
          {shown.map((leg, index) => (
            <TraverseLegRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a leg is its place in the list
              key={index}
              leg={leg}
              number={index + 1}
              isWaiting={!isClosed && index === shown.length - 1}
              change={(next, mergeKey) => put(index, [next], `leg${index}${mergeKey}`)}
              remove={() => put(index, [], `delete${index}`)}
              findings={findings.filter(({ path }) => path === `/legs/${index}` || path.startsWith(`/legs/${index}/`))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function withoutBlankEnd(legs: readonly LegDraft[]): readonly LegDraft[] {
  const isBlank = ({ name, bearing, distance, pointType }: LegDraft) =>
    name + bearing + distance === "" && pointType === "turning";
  return legs.slice(0, legs.findLastIndex((leg) => !isBlank(leg)) + 1);
}
