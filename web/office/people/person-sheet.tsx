import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { GivenRole } from "../../../src/access/role.ts";
import { RolesChoice } from "../../shared/access/roles-choice.tsx";
import type { PersonRow } from "../../shared/api/people-answers.ts";
import { send } from "../../shared/api/request.ts";
import { CheckField } from "../../shared/forms/check-field.tsx";
import styles from "../../shared/forms/form.module.css";
import { SelectField } from "../../shared/forms/select-field.tsx";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { RecoveryLink } from "./recovery-link.tsx";
import { useOrganisationOptions } from "./use-organisation-options.ts";

/** One person: name, organisation, roles, whether they still act; and a way back in for who lost theirs. */
export function PersonSheet({ person, close }: { readonly person: PersonRow; readonly close: () => void }) {
  const organisations = useOrganisationOptions();
  const [name, setName] = useState(person.name);
  const [organisation, setOrganisation] = useState(person.organisation.id);
  const [roles, setRoles] = useState<readonly GivenRole[]>(person.roles);
  const [active, setActive] = useState(person.active);
  const own = { value: person.organisation.id, label: person.organisation.name };
  const isListed = organisations.some(({ value }) => value === own.value);
  const path = `/api/people/${encodeURIComponent(person.id)}`;
  return (
    <SheetForm
      title={person.name}
      isOpen
      close={close}
      submitLabel={<FormattedMessage id="form.save" />}
      submit={() => send("PUT", path, { name, organisationId: organisation, roles, active })}
    >
      <TextField label={<FormattedMessage id="people.name" />} value={name} change={setName} maxLength={200} />
      <SelectField
        label={<FormattedMessage id="welcome.organisation" />}
        value={organisation}
        change={setOrganisation}
        options={isListed ? organisations : [own, ...organisations]}
      />
      <RolesChoice chosen={roles} change={setRoles} />
      <CheckField
        label={<FormattedMessage id="people.isActive" />}
        hint={<FormattedMessage id="people.isActiveHint" />}
        isChecked={active}
        change={setActive}
      />
      {!active && person.active && (
        <p className={styles.said}>
          <FormattedMessage id="people.deactivateText" values={{ name: person.name }} />
        </p>
      )}
      {person.active && <RecoveryLink path={`${path}/recovery`} />}
    </SheetForm>
  );
}
