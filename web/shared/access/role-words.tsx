import { FormattedList, useIntl } from "react-intl";
import type { Role } from "../../../src/access/role.ts";

/** Roles in words, comma between. */
export function RoleWords({ roles }: { readonly roles: readonly Role[] }) {
  const intl = useIntl();
  if (roles.length === 0) return "—";
  return <FormattedList type="unit" value={roles.map((role) => intl.formatMessage({ id: `role.${role}` }))} />;
}
