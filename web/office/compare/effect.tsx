import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import { effectQuery } from "../../shared/api/effect-queries.ts";
import { FindingList } from "../../shared/finding-list.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { ChangedFields } from "./changed-fields.tsx";
import styles from "./effect.module.css";
import { EffectOthers } from "./effect-others.tsx";
import { EffectSentence } from "./effect-sentence.tsx";
import { isMoved } from "./land-moves.ts";
import { HazardLedgerTitle, LedgerChange } from "./ledger-change.tsx";
import { Swipe } from "./swipe.tsx";

interface ReportEffectProps {
  readonly id: string;
  /** Beside the sums: how one decides. */
  readonly decision?: ReactNode;
}

/** What approving a report would change, or did: in a sentence, on the map, field by field, and in the ledgers. */
export function ReportEffect({ id, decision }: ReportEffectProps) {
  const answer = useQuery(effectQuery(id));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const effect = answer.data;
  if (effect === undefined) return <div className={styles.awaited}>{decision}</div>;
  const { ledger, totals, findings, isDone, isPartial } = effect;
  const moved = ledger.filter(isMoved);
  return (
    <div className={styles.effect}>
      <h2 className={styles.title}>
        <FormattedMessage id={isDone ? "compare.did" : "compare.would"} />
      </h2>
      <EffectSentence effect={effect} />
      {isPartial && (
        <p className={styles.quiet}>
          <FormattedMessage id="compare.partial" />
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Swipe key={id} effect={effect} />
          <ChangedFields effect={effect} />
        </div>
        <div className={styles.stack}>
          {decision}
          {moved.map((hazard) => (
            <LedgerChange key={hazard.hazardCode} title={<HazardLedgerTitle effect={hazard} />} effect={hazard} />
          ))}
          {moved.length > 0 && <LedgerChange title={<FormattedMessage id="compare.country" />} effect={totals} />}
          <section>
            <h3 className={styles.heading}>
              <FormattedMessage id="compare.findings" />
            </h3>
            {effect.findingsWithheld ? <NotShown /> : <FindingList findings={findings} />}
          </section>
          <EffectOthers effect={effect} />
        </div>
      </div>
    </div>
  );
}
