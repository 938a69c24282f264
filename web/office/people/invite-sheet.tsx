import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { GivenRole } from "../../../src/access/role.ts";
import { RolesChoice } from "../../shared/access/roles-choice.tsx";
import { send } from "../../shared/api/request.ts";
import { SelectField } from "../../shared/forms/select-field.tsx";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { Sheet } from "../../shared/sheet.tsx";
import { LinkOnce } from "./link-once.tsx";
import { useOrganisationOptions } from "./use-organisation-options.ts";

/** Who is invited, to which organisation and roles; then the link, once. */
export function InviteSheet({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const intl = useIntl();
  const organisations = useOrganisationOptions();
  const [name, setName] = useState("");
  const [organisation, setOrganisation] = useState("");
  const [roles, setRoles] = useState<readonly GivenRole[]>([]);
  const [made, setMade] = useState<{ readonly link: string; readonly expiresAt: string }>();
  const end = () => {
    setMade(undefined);
    setName("");
    setRoles([]);
    close();
  };
  const invite = async () => {
    const body = { name, organisationId: organisation, roles };
    setMade(await send<{ link: string; expiresAt: string }>("POST", "/api/people/invitations", body));
    return "stay";
  };
  if (made !== undefined) {
    return (
      <Sheet title={<FormattedMessage id="invite.made" values={{ name }} />} isOpen={isOpen} close={end}>
        <LinkOnce made={made} />
      </Sheet>
    );
  }
  const choose = { value: "", label: intl.formatMessage({ id: "form.choose" }) };
  return (
    <SheetForm
      title={<FormattedMessage id="people.invite" />}
      isOpen={isOpen}
      close={end}
      submitLabel={<FormattedMessage id="invite.make" />}
      submit={invite}
      isReady={roles.length > 0}
    >
      <TextField
        label={<FormattedMessage id="people.name" />}
        hint={<FormattedMessage id="invite.nameHint" />}
        value={name}
        change={setName}
        maxLength={200}
      />
      <SelectField
        label={<FormattedMessage id="welcome.organisation" />}
        value={organisation}
        change={setOrganisation}
        options={[choose, ...organisations]}
      />
      <RolesChoice chosen={roles} change={setRoles} />
    </SheetForm>
  );
}
