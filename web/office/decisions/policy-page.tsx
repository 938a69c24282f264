import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { useMay } from "../../shared/access/use-may.ts";
import type { Policy } from "../../shared/api/people-answers.ts";
import { policyQuery } from "../../shared/api/people-queries.ts";
import { send } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import { dateInWords } from "../../shared/days.ts";
import { CheckField } from "../../shared/forms/check-field.tsx";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import page from "../../shared/page.module.css";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { OfficePage } from "../shell/office-page.tsx";

/** How people of this programme check each other: two rules, each in words, and what each means today. */
export function PolicyPage() {
  return (
    <OnlyFor action="read" record="policy">
      <PolicyInWords />
    </OnlyFor>
  );
}

const rules = ["outsideCheck", "signature"] as const;

function PolicyInWords() {
  const { language } = useReader();
  const mayDecide = useMay()("decide", "policy");
  const answer = useQuery(policyQuery);
  const [isChanging, setChanging] = useState(false);
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const policy = answer.data;
  if (policy === undefined) return null;
  return (
    <OfficePage
      title={<FormattedMessage id="nav.policy" />}
      lead={<FormattedMessage id="policy.lead" />}
      actions={
        mayDecide && (
          <button type="button" className={buttons.main} onClick={() => setChanging(true)}>
            <FormattedMessage id="policy.change" />
          </button>
        )
      }
    >
      <p className={page.notice}>
        <FormattedMessage id="policy.always" />
      </p>
      {rules.map((rule) => (
        <Section key={rule} title={<FormattedMessage id={`policy.${rule}`} />}>
          <p className={page.lead}>
            <FormattedMessage id={policy[`${rule}Required`] ? `policy.${rule}.on` : `policy.${rule}.off`} />
          </p>
        </Section>
      ))}
      {policy.decidedBy !== null && policy.decidedAt !== null && (
        <Section title={<FormattedMessage id="policy.decidedTitle" />}>
          <p className={page.lead}>
            <FormattedMessage
              id="policy.decided"
              values={{ who: policy.decidedBy, date: dateInWords(policy.decidedAt, language), reason: policy.reason }}
            />
          </p>
        </Section>
      )}
      {isChanging && <PolicySheet policy={policy} close={() => setChanging(false)} />}
    </OfficePage>
  );
}

function PolicySheet({ policy, close }: { readonly policy: Policy; readonly close: () => void }) {
  const [outsideCheckRequired, setOutside] = useState(policy.outsideCheckRequired);
  const [signatureRequired, setSignature] = useState(policy.signatureRequired);
  const [reason, setReason] = useState("");
  return (
    <SheetForm
      title={<FormattedMessage id="policy.change" />}
      isOpen
      close={close}
      submitLabel={<FormattedMessage id="policy.decide" />}
      submit={() => send("PUT", "/api/policy", { outsideCheckRequired, signatureRequired, reason: reason.trim() })}
      isReady={reason.trim() !== ""}
    >
      <CheckField
        label={<FormattedMessage id="policy.outsideCheck" />}
        hint={<FormattedMessage id="policy.outsideCheck.on" />}
        isChecked={outsideCheckRequired}
        change={setOutside}
      />
      <CheckField
        label={<FormattedMessage id="policy.signature" />}
        hint={<FormattedMessage id="policy.signature.on" />}
        isChecked={signatureRequired}
        change={setSignature}
      />
      <TextField
        label={<FormattedMessage id="form.reason" />}
        hint={<FormattedMessage id="form.reasonHint" />}
        value={reason}
        change={setReason}
        rows={3}
        maxLength={4000}
      />
    </SheetForm>
  );
}
