import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { mayDoFor } from "../../../src/access/permission.ts";
import { meQuery } from "../../shared/api/people-queries.ts";
import buttons from "../../shared/button.module.css";
import { NewIdentitySheet } from "../vault/new-identity-sheet.tsx";
import { FieldFrame } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import styles from "./fields.module.css";
import { useFormWorld } from "./form-world.ts";

/** Who somebody is stands in the vault; the report has only the way there. */
export function IdentityField({ field, pointer, value }: FieldProps) {
  const { set, label, help } = useFormWorld();
  const me = useQuery(meQuery).data;
  const [isRecording, setRecording] = useState(false);
  // Until the report is there, only whoever may record people of any organisation can.
  const mayRecord =
    me !== undefined && mayDoFor({ ...me, credentialId: null, readOnly: false }, "record", "identity", "");
  return (
    <FieldFrame pointer={pointer} label={label(field.path)} isRequired={field.required} help={help(field.path)}>
      {typeof value === "string" ? (
        <p className={styles.line}>
          <span className={styles.sealed}>
            <FormattedMessage id="form.identity.sealed" />
          </span>
          <button type="button" className={buttons.quiet} onClick={() => set(pointer, undefined)}>
            <FormattedMessage id="form.identity.unlink" />
          </button>
        </p>
      ) : mayRecord ? (
        <button type="button" className={buttons.second} onClick={() => setRecording(true)}>
          <FormattedMessage id="form.identity.record" />
        </button>
      ) : (
        <p className={styles.help}>
          <FormattedMessage id="form.identity.later" />
        </p>
      )}
      {isRecording && (
        <NewIdentitySheet
          reportId={null}
          close={() => setRecording(false)}
          recorded={(identityId) => set(pointer, identityId)}
        />
      )}
    </FieldFrame>
  );
}
