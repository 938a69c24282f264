import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { CertificateLine } from "../../shared/api/certificate-answers.ts";
import { meQuery } from "../../shared/api/people-queries.ts";
import { send } from "../../shared/api/request.ts";
import { today } from "../../shared/days.ts";
import { CheckField } from "../../shared/forms/check-field.tsx";
import styles from "../../shared/forms/form.module.css";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { IssueQuality } from "./issue-quality.tsx";
import { emptySaid, requestOf, type Said } from "./issue-request.ts";
import { IssueSignatories } from "./issue-signatories.tsx";

interface IssueSheetProps {
  readonly code: string;
  /** Certificates of this area that a new one would take the place of. */
  readonly supersedable: readonly CertificateLine[];
  readonly close: () => void;
}

/** Fields with a label of their own here; the others are drawn by their part of the form. */
type Written = Exclude<keyof Said, "quality" | `${string}Signs`>;

const people = ["women", "men", "girls", "boys"] as const;

/** What is said when land is handed over. What the reports say stands on the paper by itself; what is left out is printed as not recorded. */
export function IssueSheet({ code, supersedable, close }: IssueSheetProps) {
  const { language } = useReader();
  const me = useQuery(meQuery).data?.person;
  const [said, setSaid] = useState<Said>({
    ...emptySaid,
    handedOverOn: today(),
    saidByName: me?.name ?? "",
    saidByOrganisation: me?.organisation.name ?? "",
  });
  const [supersedes, setSupersedes] = useState<readonly string[]>(() => supersedable.map(({ id }) => id));
  const set = (field: keyof Said) => (value: string) => setSaid((before) => ({ ...before, [field]: value }));
  const field = (name: Written, more: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <TextField
      key={name}
      label={<FormattedMessage id={`issue.${name}`} />}
      value={said[name]}
      change={set(name)}
      isOptional
      {...more}
    />
  );
  return (
    <SheetForm
      title={<FormattedMessage id="issue.title" values={{ code }} />}
      isOpen
      close={close}
      submitLabel={<FormattedMessage id="issue.action" />}
      submit={() => send("POST", "/api/certificates", requestOf(code, said, supersedes, language))}
    >
      <p className={styles.words}>
        <FormattedMessage id="issue.text" />
      </p>
      {field("handedOverOn", { type: "date", isOptional: false })}
      {field("depthCm", { type: "number", min: 0, max: 1000 })}
      <IssueQuality said={said} set={set} />
      <fieldset className={styles.group}>
        <legend>
          <FormattedMessage id="issue.community" />
        </legend>
        <div className={styles.four}>{people.map((one) => field(one, { type: "number", min: 0, max: 100000 }))}</div>
      </fieldset>
      {field("residualRisk", { rows: 3, maxLength: 4000 })}
      {field("saidByName", { isOptional: false, maxLength: 200, hint: <FormattedMessage id="issue.saidByHint" /> })}
      {field("saidByOrganisation", { isOptional: false, maxLength: 200 })}
      <IssueSignatories said={said} set={set} />
      {supersedable.map(({ id, code: older }) => (
        <CheckField
          key={id}
          label={<FormattedMessage id="issue.supersedes" values={{ code: older }} />}
          isChecked={supersedes.includes(id)}
          change={(isOn) => setSupersedes(isOn ? [...supersedes, id] : supersedes.filter((one) => one !== id))}
        />
      ))}
    </SheetForm>
  );
}
