import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { meQuery, peopleQuery } from "../../shared/api/people-queries.ts";
import { send } from "../../shared/api/request.ts";
import { addMonths, dateOfDay, dayNumber, today } from "../../shared/days.ts";
import { SelectField } from "../../shared/forms/select-field.tsx";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";

/** To whom one lends one's right to decide, from when until when, and why. */
export function DelegationSheet({ close }: { readonly close: () => void }) {
  const intl = useIntl();
  const me = useQuery(meQuery).data?.person;
  const people = useQuery(peopleQuery).data?.items ?? [];
  const [toPersonId, setTo] = useState("");
  const [validFrom, setFrom] = useState(today);
  const [validUntil, setUntil] = useState(() => dateOfDay(addMonths(dayNumber(today()), 1)));
  const [reason, setReason] = useState("");
  const others = people.filter(({ id, active }) => active && id !== me?.id);
  const options = [
    { value: "", label: intl.formatMessage({ id: "form.choose" }) },
    ...others.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation.name}` })),
  ];
  return (
    <SheetForm
      title={<FormattedMessage id="delegations.give" />}
      isOpen
      close={close}
      submitLabel={<FormattedMessage id="delegations.giveNow" />}
      submit={() => send("POST", "/api/delegations", { toPersonId, validFrom, validUntil, reason: reason.trim() })}
      isReady={reason.trim() !== ""}
    >
      <SelectField
        label={<FormattedMessage id="delegations.to" />}
        value={toPersonId}
        change={setTo}
        options={options}
      />
      <TextField
        label={<FormattedMessage id="delegations.validFrom" />}
        value={validFrom}
        change={setFrom}
        type="date"
      />
      <TextField
        label={<FormattedMessage id="delegations.validUntil" />}
        hint={<FormattedMessage id="delegations.untilHint" />}
        value={validUntil}
        change={setUntil}
        type="date"
        min={validFrom}
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
