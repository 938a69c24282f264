import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useMay } from "../../shared/access/use-may.ts";
import type { ReportDetail } from "../../shared/api/answers.ts";
import buttons from "../../shared/button.module.css";
import { Sheet } from "../../shared/sheet.tsx";
import { useKeys } from "../../shared/use-keys.ts";
import { CheckSheet } from "./check-sheet.tsx";
import styles from "./decide.module.css";
import { DecisionForm } from "./decision-form.tsx";

type Open = "approval" | "rejection" | "check";

/** What can be done about a submitted report, by whoever may: approve, return, or say that one has checked it. */
export function Decide({ id, report }: { readonly id: string; readonly report: ReportDetail }) {
  const may = useMay();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const mayDecide = may("decide", "hazard-report") || may("give", "delegation");
  const mayCheck = may("check", "hazard-report");
  const hasErrors = report.findings.some(({ severity }) => severity === "error");
  useKeys({
    a: () => mayDecide && !hasErrors && setOpen("approval"),
    r: () => mayDecide && setOpen("rejection"),
    c: () => mayCheck && setOpen("check"),
  });
  const decision = open === "approval" || open === "rejection" ? open : undefined;
  return (
    <div className={styles.decide}>
      <p className={styles.words}>
        <FormattedMessage id={hasErrors ? "decide.hasErrors" : "decide.waits"} />
      </p>
      {mayCheck && (
        <button type="button" className={buttons.second} onClick={() => setOpen("check")}>
          <FormattedMessage id="check.action" /> <kbd>c</kbd>
        </button>
      )}
      {mayDecide && (
        <>
          <button type="button" className={buttons.main} disabled={hasErrors} onClick={() => setOpen("approval")}>
            <FormattedMessage id="decide.approve" /> <kbd>a</kbd>
          </button>
          <button type="button" className={buttons.second} onClick={() => setOpen("rejection")}>
            <FormattedMessage id="decide.reject" /> <kbd>r</kbd>
          </button>
        </>
      )}
      <Sheet
        title={decision === undefined ? "" : <FormattedMessage id={`decide.${decision}`} />}
        isOpen={decision !== undefined}
        close={close}
      >
        {decision !== undefined && <DecisionForm id={id} report={report} kind={decision} done={close} />}
      </Sheet>
      <CheckSheet id={id} isOpen={open === "check"} close={close} />
    </div>
  );
}
