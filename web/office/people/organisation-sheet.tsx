import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { type OrganisationKind, organisationKinds } from "../../../src/access/role.ts";
import type { Organisation } from "../../shared/api/people-answers.ts";
import { send } from "../../shared/api/request.ts";
import { CheckField } from "../../shared/forms/check-field.tsx";
import { SelectField } from "../../shared/forms/select-field.tsx";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";

interface OrganisationSheetProps {
  readonly organisation: Organisation | undefined;
  readonly close: () => void;
}

/** A new organisation, or what one is from now on. */
export function OrganisationSheet({ organisation, close }: OrganisationSheetProps) {
  const intl = useIntl();
  const [name, setName] = useState(organisation?.name ?? "");
  const [kind, setKind] = useState<OrganisationKind>(organisation?.kind ?? "operator");
  const [active, setActive] = useState(organisation?.active ?? true);
  const save = () =>
    organisation === undefined
      ? send("POST", "/api/organisations", { name, kind })
      : send("PUT", `/api/organisations/${encodeURIComponent(organisation.id)}`, { name, kind, active });
  return (
    <SheetForm
      title={organisation?.name ?? <FormattedMessage id="organisations.add" />}
      isOpen
      close={close}
      submitLabel={<FormattedMessage id="form.save" />}
      submit={save}
    >
      <TextField
        label={<FormattedMessage id="people.name" />}
        hint={<FormattedMessage id="organisations.nameHint" />}
        value={name}
        change={setName}
        maxLength={200}
      />
      <SelectField
        label={<FormattedMessage id="organisations.kind" />}
        value={kind}
        change={setKind}
        options={organisationKinds.map((one) => ({
          value: one,
          label: intl.formatMessage({ id: `organisation.${one}` }),
        }))}
      />
      {organisation !== undefined && (
        <CheckField
          label={<FormattedMessage id="people.active" />}
          hint={<FormattedMessage id="organisations.activeHint" />}
          isChecked={active}
          change={setActive}
        />
      )}
    </SheetForm>
  );
}
