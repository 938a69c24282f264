import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FormattedList, FormattedMessage, useIntl } from "react-intl";
import { type ActionOn, accessTable, columnOf, type Reach, type RecordName } from "../../../src/access/access-table.ts";
import { givenRoles } from "../../../src/access/role.ts";
import { meQuery } from "../api/people-queries.ts";
import { Empty } from "../empty.tsx";
import { SignInLink } from "./sign-in-link.tsx";
import { useMay } from "./use-may.ts";

interface OnlyForProps<R extends RecordName> {
  readonly action: ActionOn<R>;
  readonly record: R;
  readonly children: ReactNode;
}

/** A page that is not everybody's: without the right it says which roles have it, and who gives them. */
export function OnlyFor<R extends RecordName>({ action, record, children }: OnlyForProps<R>) {
  const me = useQuery(meQuery).data;
  const may = useMay();
  if (me === undefined) return null;
  return may(action, record) ? children : <NotYours action={action} record={record} isSignedIn={me.person !== null} />;
}

function NotYours({ action, record, isSignedIn }: { action: string; record: RecordName; isSignedIn: boolean }) {
  const intl = useIntl();
  const actions: Readonly<Record<string, readonly Reach[]>> = accessTable[record].actions;
  const roles = givenRoles.filter((role) => (actions[action]?.[columnOf[role]] ?? "none") !== "none");
  const words = roles.map((role) => <strong key={role}>{intl.formatMessage({ id: `role.${role}` })}</strong>);
  const list = <FormattedList type="disjunction" value={words} />;
  return (
    <Empty title={<FormattedMessage id={isSignedIn ? "notYours.title" : "notYours.signIn"} />}>
      <FormattedMessage id="notYours.roles" values={{ roles: list }} />{" "}
      {isSignedIn ? <FormattedMessage id="notYours.ask" /> : <SignInLink />}
    </Empty>
  );
}
