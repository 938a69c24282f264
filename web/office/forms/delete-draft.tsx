import { useNavigate } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { ApiProblem } from "../../shared/api/problem.ts";
import { send } from "../../shared/api/request.ts";
import { ActButton } from "../../shared/forms/act-button.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";

/** Throws a draft away, here and on the server. */
export function DeleteDraft({ keeper, id }: { readonly keeper: DraftKeeper; readonly id: string }) {
  const navigate = useNavigate();
  const remove = async () => {
    await keeper.end("deleted");
    try {
      await send("DELETE", `/api/drafts/${id}`);
    } catch (error) {
      // Nothing had been written yet, or another window was quicker.
      if (!(error instanceof ApiProblem) || error.code !== "draft-not-found") throw error;
    }
    await navigate({ to: "/work" });
  };
  return (
    <ActButton
      label={<FormattedMessage id="drafts.delete" />}
      title={<FormattedMessage id="drafts.deleteTitle" />}
      words={<FormattedMessage id="drafts.deleteWords" />}
      act={remove}
    />
  );
}
