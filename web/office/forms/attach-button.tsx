import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { FormattedMessage } from "react-intl";
import buttons from "../../shared/button.module.css";
import { FormProblem } from "../../shared/forms/form-problem.tsx";
import { Icon } from "../../shared/icon.tsx";
import styles from "./fields.module.css";

interface AttachButtonProps {
  readonly label: ReactNode;
  readonly take: (file: File) => Promise<void>;
  readonly isMultiple?: boolean;
  readonly accept?: string;
}

/** Chooses files and sends them, one after the other; what was not taken is said. */
export function AttachButton({ label, take, isMultiple = false, accept }: AttachButtonProps) {
  const id = useId();
  const sending = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await take(file);
    },
  });
  return (
    <div className={styles.attach}>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={accept}
        multiple={isMultiple}
        disabled={sending.isPending}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) sending.mutate(files);
        }}
      />
      <label htmlFor={id} className={buttons.second} data-busy={sending.isPending}>
        <Icon name="plus" size={16} />
        {sending.isPending ? <FormattedMessage id="form.attaching" /> : label}
      </label>
      <FormProblem error={sending.error} />
    </div>
  );
}
