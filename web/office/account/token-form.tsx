import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { GivenRole } from "../../../src/access/role.ts";
import { RolesChoice } from "../../shared/access/roles-choice.tsx";
import { send } from "../../shared/api/request.ts";
import { CheckField } from "../../shared/forms/check-field.tsx";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";

interface TokenFormProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly roles: readonly GivenRole[];
  readonly made: (text: string) => void;
}

/** What a token is for, what it may, and for how long. */
export function TokenForm({ isOpen, close, roles, made }: TokenFormProps) {
  const [label, setLabel] = useState("");
  const [chosen, setChosen] = useState<readonly GivenRole[]>(roles);
  const [readOnly, setReadOnly] = useState(true);
  const [days, setDays] = useState("90");
  const make = async () => {
    const body = { label, roles: chosen, readOnly, days: Number(days) };
    const { text } = await send<{ text: string }>("POST", "/api/account/tokens", body);
    made(text);
  };
  return (
    <SheetForm
      title={<FormattedMessage id="tokens.make" />}
      isOpen={isOpen}
      close={close}
      submitLabel={<FormattedMessage id="tokens.makeNow" />}
      submit={make}
      isReady={chosen.length > 0}
    >
      <TextField
        label={<FormattedMessage id="tokens.label" />}
        hint={<FormattedMessage id="tokens.labelHint" />}
        value={label}
        change={setLabel}
        maxLength={80}
      />
      <RolesChoice among={roles} chosen={chosen} change={setChosen} />
      <CheckField
        label={<FormattedMessage id="tokens.readOnly" />}
        hint={<FormattedMessage id="tokens.readOnlyHint" />}
        isChecked={readOnly}
        change={setReadOnly}
      />
      <TextField
        label={<FormattedMessage id="tokens.days" />}
        value={days}
        change={setDays}
        type="number"
        min={1}
        max={365}
      />
    </SheetForm>
  );
}
