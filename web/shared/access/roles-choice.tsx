import { FormattedMessage } from "react-intl";
import { type GivenRole, givenRoles } from "../../../src/access/role.ts";
import { CheckField } from "../forms/check-field.tsx";
import styles from "../forms/form.module.css";

interface RolesChoiceProps {
  readonly chosen: readonly GivenRole[];
  readonly change: (roles: readonly GivenRole[]) => void;
  /** Only these can be chosen: a token carries no role that its person has not. */
  readonly among?: readonly GivenRole[];
}

/** Roles, each with a sentence of what it may do. */
export function RolesChoice({ chosen, change, among = givenRoles }: RolesChoiceProps) {
  const turn = (role: GivenRole, isOn: boolean) =>
    change(givenRoles.filter((one) => (one === role ? isOn : chosen.includes(one))));
  return (
    <fieldset className={styles.group}>
      <legend>
        <FormattedMessage id="roles.legend" />
      </legend>
      {among.map((role) => (
        <CheckField
          key={role}
          label={<FormattedMessage id={`role.${role}`} />}
          hint={<FormattedMessage id={`role.${role}.may`} />}
          isChecked={chosen.includes(role)}
          change={(isOn) => turn(role, isOn)}
        />
      ))}
    </fieldset>
  );
}
