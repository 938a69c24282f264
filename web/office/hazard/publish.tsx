import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useMay } from "../../shared/access/use-may.ts";
import type { HazardDetail } from "../../shared/api/answers.ts";
import { send } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import styles from "../../shared/forms/form.module.css";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import publish from "./publish.module.css";

/** To whom this area is shown, and for those who may, the decision to change that: with a reason, in the journal. */
export function Publish({ hazard }: { readonly hazard: HazardDetail }) {
  const mayPublish = useMay()("publish", "hazard");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { code, tier } = hazard;
  const next = tier === "public" ? "partners" : "public";
  if (!mayPublish) return null;
  const decide = async () => {
    await send("PUT", `/api/hazards/${encodeURIComponent(code)}/tier`, { tier: next, reason: reason.trim() });
    setReason("");
  };
  return (
    <div className={publish.line}>
      <FormattedMessage id={tier === "public" ? "publish.public" : "publish.partners"} />
      <button type="button" className={buttons.quiet} onClick={() => setOpen(true)}>
        <FormattedMessage id={`publish.to.${next}`} />
      </button>
      <SheetForm
        title={<FormattedMessage id={`publish.to.${next}`} />}
        isOpen={isOpen}
        close={() => setOpen(false)}
        submitLabel={<FormattedMessage id={`publish.do.${next}`} />}
        submit={decide}
        isReady={reason.trim() !== ""}
      >
        <p className={styles.words}>
          <FormattedMessage id={`publish.text.${next}`} values={{ code }} />
        </p>
        <TextField
          label={<FormattedMessage id="form.reason" />}
          hint={<FormattedMessage id="form.reasonHint" />}
          value={reason}
          change={setReason}
          rows={3}
          maxLength={2000}
        />
      </SheetForm>
    </div>
  );
}
