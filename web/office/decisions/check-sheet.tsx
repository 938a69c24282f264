import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { send } from "../../shared/api/request.ts";
import styles from "../../shared/forms/form.module.css";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";

/** "I have checked this", with what was looked at: it stands in the journal and may be what an approval waits for. */
export function CheckSheet({ id, isOpen, close }: { id: string; isOpen: boolean; close: () => void }) {
  const [remark, setRemark] = useState("");
  return (
    <SheetForm
      title={<FormattedMessage id="check.title" />}
      isOpen={isOpen}
      close={close}
      submitLabel={<FormattedMessage id="check.record" />}
      submit={() => send("POST", `/api/reports/${encodeURIComponent(id)}/check`, { remark: remark.trim() })}
      isReady={remark.trim() !== ""}
    >
      <p className={styles.words}>
        <FormattedMessage id="check.text" />
      </p>
      <TextField
        label={<FormattedMessage id="check.remark" />}
        hint={<FormattedMessage id="check.remarkHint" />}
        value={remark}
        change={setRemark}
        rows={4}
        maxLength={4000}
      />
    </SheetForm>
  );
}
