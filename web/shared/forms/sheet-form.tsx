import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import buttons from "../button.module.css";
import { Sheet } from "../sheet.tsx";
import styles from "./form.module.css";
import { FormProblem } from "./form-problem.tsx";

interface SheetFormProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly submitLabel: ReactNode;
  /** What the button does. The sheet closes when it is done, unless it answers `"stay"`. */
  readonly submit: () => Promise<unknown>;
  readonly isReady?: boolean;
  readonly children: ReactNode;
}

/** A dialogue that does one thing: fields, what stands in the way, one button. Afterwards every answer is asked again. */
export function SheetForm({ title, isOpen, close, children, ...form }: SheetFormProps) {
  return (
    <Sheet title={title} isOpen={isOpen} close={close}>
      {isOpen && (
        <Form close={close} {...form}>
          {children}
        </Form>
      )}
    </Sheet>
  );
}

function Form({ close, submit, submitLabel, isReady = true, children }: Omit<SheetFormProps, "title" | "isOpen">) {
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: submit,
    onSuccess: async (answer) => {
      if (answer !== "stay") close();
      await queries.invalidateQueries({ queryKey: ["api"] });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      {children}
      <FormProblem error={sending.error} />
      <div className={styles.buttons}>
        <button type="submit" className={buttons.main} disabled={sending.isPending || !isReady}>
          {submitLabel}
        </button>
        <button type="button" className={buttons.second} onClick={close}>
          <FormattedMessage id="form.cancel" />
        </button>
      </div>
    </form>
  );
}
