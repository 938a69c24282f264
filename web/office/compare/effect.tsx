import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { ReportEffectAnswer } from "../../shared/api/effect-answers.ts";
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

/**
 * What approving a report would change, or did: in a sentence, on the map, field by field, and in the ledgers. The decision
 * keeps its place while the answer comes, and if none does: a sheet that is open stays open.
 */
export function ReportEffect({ id, decision }: ReportEffectProps) {
  const { data: effect, isError, error } = useQuery(effectQuery(id));
  return (
    <div className={styles.effect}>
      {effect === undefined ? null : <EffectHead effect={effect} />}
      {effect === undefined && isError ? <Trouble error={error} /> : null}
      <div className={styles.columns}>
        <div className={styles.stack}>
          {effect !== undefined && <Swipe key={id} effect={effect} />}
          {effect !== undefined && <ChangedFields effect={effect} />}
        </div>
        <div className={styles.stack}>
          {decision}
          {effect !== undefined && <EffectSums effect={effect} />}
        </div>
      </div>
    </div>
  );
}

function EffectHead({ effect }: { readonly effect: ReportEffectAnswer }) {
  return (
    <>
      <h2 className={styles.title}>
        <FormattedMessage id={effect.isDone ? "compare.did" : "compare.would"} />
      </h2>
      <EffectSentence effect={effect} />
      {effect.isPartial && (
        <p className={styles.quiet}>
          <FormattedMessage id="compare.partial" />
        </p>
      )}
    </>
  );
}

/** The ledgers that move, what the ledger finds, and what else begins or ends. */
function EffectSums({ effect }: { readonly effect: ReportEffectAnswer }) {
  const moved = effect.ledger.filter(isMoved);
  return (
    <>
      {moved.map((hazard) => (
        <LedgerChange key={hazard.hazardCode} title={<HazardLedgerTitle effect={hazard} />} effect={hazard} />
      ))}
      {moved.length > 0 && <LedgerChange title={<FormattedMessage id="compare.country" />} effect={effect.totals} />}
      <section>
        <h3 className={styles.heading}>
          <FormattedMessage id="compare.findings" />
        </h3>
        {effect.findingsWithheld ? <NotShown /> : <FindingList findings={effect.findings} />}
      </section>
      <EffectOthers effect={effect} />
    </>
  );
}
