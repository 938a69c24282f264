import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { makePasskey, thisDevice } from "../../shared/access/passkeys.ts";
import type { Passkey } from "../../shared/api/people-answers.ts";
import { send } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import { ActButton } from "../../shared/forms/act-button.tsx";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { Instant } from "../../shared/instant.tsx";
import page from "../../shared/page.module.css";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Section } from "../../shared/section.tsx";

const columns: readonly RecordColumn<Passkey>[] = [
  { id: "label", label: "passkeys.label", isHead: true, cell: ({ label }) => label },
  { id: "made", label: "passkeys.madeAt", isPlain: true, cell: ({ madeAt }) => <Instant at={madeAt} /> },
  { id: "used", label: "passkeys.lastUsedAt", isPlain: true, cell: ({ lastUsedAt }) => <Instant at={lastUsedAt} /> },
  {
    id: "remove",
    label: "table.actions",
    cell: ({ id, label }) => (
      <ActButton
        label={<FormattedMessage id="passkeys.remove" />}
        title={<FormattedMessage id="passkeys.removeTitle" values={{ label }} />}
        words={<FormattedMessage id="passkeys.removeText" />}
        act={() => send("DELETE", `/api/account/passkeys/${encodeURIComponent(id)}`)}
      />
    ),
  },
];

/** Passkeys sign in and sign decisions; each is one device or one key ring. */
export function PasskeysSection({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const [isAdding, setAdding] = useState(false);
  const [label, setLabel] = useState(thisDevice);
  return (
    <Section
      title={<FormattedMessage id="passkeys.title" />}
      lead={<FormattedMessage id="passkeys.lead" />}
      actions={
        <button type="button" className={buttons.second} onClick={() => setAdding(true)}>
          <FormattedMessage id="passkeys.add" />
        </button>
      }
    >
      {passkeys.length === 0 ? (
        <p className={page.quiet}>
          <FormattedMessage id="passkeys.none" />
        </p>
      ) : (
        <RecordTable label="passkeys.title" columns={columns} rows={passkeys} keyOf={({ id }) => id} />
      )}
      <SheetForm
        title={<FormattedMessage id="passkeys.add" />}
        isOpen={isAdding}
        close={() => setAdding(false)}
        submitLabel={<FormattedMessage id="passkeys.make" />}
        submit={() => makePasskey("/api/account/passkeys", {}, { label })}
      >
        <TextField
          label={<FormattedMessage id="passkeys.label" />}
          hint={<FormattedMessage id="passkeys.labelHint" />}
          value={label}
          change={setLabel}
          maxLength={80}
        />
      </SheetForm>
    </Section>
  );
}
