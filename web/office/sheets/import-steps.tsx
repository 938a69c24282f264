import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { FormattedMessage } from "react-intl";
import buttons from "../../shared/button.module.css";
import { FormProblem } from "../../shared/forms/form-problem.tsx";
import { Section } from "../../shared/section.tsx";
import { FileDrop } from "./file-drop.tsx";
import styles from "./import-page.module.css";
import { RowTable } from "./row-table.tsx";
import { type SheetAnswer, saveRefused, sendSheet } from "./send-sheet.ts";

/** From a file to reports: nothing is written before somebody has seen what would become of each row. */
export function ImportSteps({ type }: { readonly type: string }) {
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const stop = useRef<AbortController | null>(null);
  const sending = useMutation({
    mutationFn: async ({ chosen, isToTake }: { chosen: File; isToTake: boolean }) => {
      stop.current = new AbortController();
      return { answer: await sendSheet(type, chosen, isToTake, stop.current.signal), isTaken: isToTake };
    },
    onSuccess: ({ isTaken }) => (isTaken ? queries.invalidateQueries({ queryKey: ["api"] }) : undefined),
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    sending.mutate({ chosen, isToTake: false });
  };
  const cancel = () => {
    stop.current?.abort();
    sending.reset();
  };
  const isStopped = sending.error?.name === "AbortError";
  return (
    <>
      <Section title={<FormattedMessage id="sheets.file" />}>
        <FileDrop choose={choose} name={file?.name ?? null} isBusy={sending.isPending} />
        {sending.isPending && (
          <div className={styles.progress} role="status">
            <progress aria-label={file?.name ?? ""} />
            <FormattedMessage id={sending.variables.isToTake ? "sheets.taking" : "sheets.checking"} />
            <button type="button" className={buttons.second} onClick={cancel}>
              <FormattedMessage id="form.cancel" />
            </button>
          </div>
        )}
        <FormProblem error={isStopped ? null : sending.error} />
      </Section>
      {sending.isSuccess && file !== null && (
        <Outcome
          type={type}
          {...sending.data}
          take={() => sending.mutate({ chosen: file, isToTake: true })}
          save={() => void saveRefused(sending.data.answer.rows, file.name)}
        />
      )}
    </>
  );
}

interface OutcomeProps {
  readonly type: string;
  readonly answer: SheetAnswer;
  readonly isTaken: boolean;
  readonly take: () => void;
  readonly save: () => void;
}

function Outcome({ type, answer: { counts, rows }, isTaken, take, save }: OutcomeProps) {
  const actions = (
    <>
      {counts.refused > 0 && (
        <button type="button" className={buttons.second} onClick={save}>
          <FormattedMessage id="sheets.saveRefused" />
        </button>
      )}
      {!isTaken && counts.accepted > 0 && (
        <button type="button" className={buttons.main} onClick={take}>
          <FormattedMessage id={counts.refused > 0 ? "sheets.takeGood" : "sheets.takeAll"} values={{ ...counts }} />
        </button>
      )}
    </>
  );
  return (
    <Section
      title={<FormattedMessage id={isTaken ? "sheets.taken" : "sheets.preview"} values={{ ...counts }} />}
      lead={<FormattedMessage id="sheets.counts" values={{ ...counts }} />}
      actions={actions}
    >
      {isTaken && counts.accepted > 0 && (
        <p>
          <Link to="/reports" search={{ type, state: "submitted" }}>
            <FormattedMessage id="sheets.toReports" />
          </Link>
        </p>
      )}
      <RowTable rows={rows} isTaken={isTaken} />
    </Section>
  );
}
