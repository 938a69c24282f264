import { FormattedMessage } from "react-intl";
import styles from "../../shared/forms/form.module.css";
import { TextField } from "../../shared/forms/text-field.tsx";
import { type Said, signatories } from "./issue-request.ts";

interface IssueSignatoriesProps {
  readonly said: Said;
  readonly set: (field: keyof Said) => (value: string) => void;
}

/** Who signs the paper by hand: a line is printed for each name. */
export function IssueSignatories({ said, set }: IssueSignatoriesProps) {
  return (
    <fieldset className={styles.group}>
      <legend>
        <FormattedMessage id="issue.signatories" />
      </legend>
      {signatories.map((role) => (
        <TextField
          key={role}
          label={<FormattedMessage id={`signatory.${role}`} />}
          value={said[`${role}Signs`]}
          change={set(`${role}Signs`)}
          isOptional
          maxLength={200}
        />
      ))}
    </fieldset>
  );
}
