import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { send } from "../../shared/api/request.ts";
import styles from "../../shared/forms/form.module.css";
import { SelectField } from "../../shared/forms/select-field.tsx";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { type IdentityKind, identityKinds } from "./identity-kinds.ts";

const none = { name: "", birthDate: "", sex: "unknown", address: "", contact: "", note: "" };
const texts = ["address", "contact", "note"] as const;

interface NewIdentitySheetProps {
  /** Of what report; null while it is still being written. */
  readonly reportId: string | null;
  readonly close: () => void;
  readonly recorded?: (identityId: string) => void;
}

/** Seals who somebody is. The label is what everyone else sees, and says nothing of them. */
export function NewIdentitySheet({ reportId, close, recorded }: NewIdentitySheetProps) {
  const intl = useIntl();
  const [kind, setKind] = useState<IdentityKind>("casualty");
  const [label, setLabel] = useState("");
  const [details, setDetails] = useState(none);
  const set = (field: keyof typeof none) => (value: string) => setDetails({ ...details, [field]: value });
  const record = async () => {
    const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value.trim() !== ""));
    const identity = { reportId, kind, label: label.trim(), details: given };
    const { id } = await send<{ id: string }>("POST", "/api/identities", identity);
    recorded?.(id);
  };
  return (
    <SheetForm
      title={<FormattedMessage id="vault.add" />}
      isOpen
      close={close}
      submitLabel={<FormattedMessage id="vault.seal" />}
      submit={record}
      isReady={label.trim() !== "" && details.name.trim() !== ""}
    >
      <p className={styles.words}>
        <FormattedMessage id="vault.addText" />
      </p>
      <SelectField
        label={<FormattedMessage id="vault.kind" />}
        value={kind}
        change={setKind}
        options={identityKinds.map((one) => ({
          value: one,
          label: intl.formatMessage({ id: `vault.kind.${one}` }),
        }))}
      />
      <TextField
        label={<FormattedMessage id="vault.label" />}
        hint={<FormattedMessage id="vault.labelHint" />}
        value={label}
        change={setLabel}
        maxLength={60}
      />
      <TextField
        label={<FormattedMessage id="vault.field.name" />}
        value={details.name}
        change={set("name")}
        maxLength={200}
      />
      <TextField
        label={<FormattedMessage id="vault.field.birthDate" />}
        value={details.birthDate}
        change={set("birthDate")}
        type="date"
        isOptional
      />
      <SelectField
        label={<FormattedMessage id="vault.field.sex" />}
        value={details.sex}
        change={set("sex")}
        options={(["female", "male", "unknown"] as const).map((one) => ({
          value: one,
          label: intl.formatMessage({ id: `vault.sex.${one}` }),
        }))}
      />
      {texts.map((field) => (
        <TextField
          key={field}
          label={<FormattedMessage id={`vault.field.${field}`} />}
          value={details[field]}
          change={set(field)}
          rows={2}
          isOptional
          maxLength={2000}
        />
      ))}
    </SheetForm>
  );
}
