import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { SignInLink } from "../../shared/access/sign-in-link.tsx";
import { meQuery } from "../../shared/api/people-queries.ts";
import { reportTypesQuery } from "../../shared/api/report-type-queries.ts";
import buttons from "../../shared/button.module.css";
import { Empty } from "../../shared/empty.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { useAddress } from "../use-address.ts";
import { DraftForm } from "./draft-form.tsx";
import { useFoundDraft } from "./use-draft.ts";

/** A report while it is written. Its address stays the same until it is handed in, and opens where one left off. */
export function DraftPage() {
  const { id } = useParams({ from: "/drafts/$id" });
  const { type: begun } = useAddress();
  const me = useQuery(meQuery).data;
  const types = useQuery(reportTypesQuery);
  const person = me?.person;
  const begunType = types.data?.find(({ name }) => name === begun);
  const found = useFoundDraft(id, types.isSuccess ? person : undefined, begunType);
  if (types.isError) return <Trouble error={types.error} />;
  if (person === null) {
    return (
      <Empty title={<FormattedMessage id="drafts.signIn" />}>
        <SignInLink className={buttons.second} />
      </Empty>
    );
  }
  if (found.isError) return <Trouble error={found.error} />;
  if (found.data === null) return <NoDraft id={id} />;
  if (person === undefined || found.data === undefined) return null;
  const type = types.data?.find(({ name }) => name === found.data?.mailbox.document.type);
  if (type === undefined) return <NoDraft id={id} />;
  return <DraftForm key={id} person={person} type={type} found={found.data} />;
}

/** It was handed in, deleted, or never there. */
function NoDraft({ id }: { readonly id: string }) {
  return (
    <Empty title={<FormattedMessage id="drafts.none" />}>
      <FormattedMessage
        id="drafts.noneText"
        values={{
          report: (words) => (
            <Link to="/reports/$id" params={{ id }}>
              {words}
            </Link>
          ),
          work: (words) => <Link to="/work">{words}</Link>,
        }}
      />
    </Empty>
  );
}
