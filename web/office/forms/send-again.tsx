import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { uuidv7 } from "uuidv7";
import { useMay } from "../../shared/access/use-may.ts";
import type { ReportDetail } from "../../shared/api/answers.ts";
import { meQuery } from "../../shared/api/people-queries.ts";
import { reportTypesQuery } from "../../shared/api/report-type-queries.ts";
import { FormProblem } from "../../shared/forms/form-problem.tsx";
import { documentAgain } from "./document-again.ts";
import { sendDraft } from "./send-draft.ts";

/** A correction in one click: the same report as a draft, to stand in the place of an approved or a returned one. */
export function SendAgain({ report }: { readonly report: ReportDetail }) {
  const may = useMay();
  const navigate = useNavigate();
  const person = useQuery(meQuery).data?.person;
  const type = useQuery(reportTypesQuery).data?.find(({ name }) => name === report.document.type);
  const beginning = useMutation({
    mutationFn: async () => {
      if (!person || type === undefined) return;
      const document = documentAgain(report, { id: uuidv7(), version: type.version, person });
      const delivery = await sendDraft(person.id, { document, sequence: 1, after: 0 });
      if (delivery.kind === "refused") throw delivery.error;
      if (delivery.kind !== "arrived") throw new TypeError(delivery.kind);
      await navigate({ to: "/drafts/$id", params: { id: document.id }, search: {} });
    },
  });
  const isCorrectable = report.state === "approved" || report.state === "rejected";
  if (!isCorrectable || type === undefined || !may("submit", type.name)) return null;
  return (
    <>
      <button type="button" disabled={beginning.isPending} onClick={() => beginning.mutate()}>
        <FormattedMessage id={report.state === "rejected" ? "form.sendAgain" : "form.correct"} />
      </button>
      <FormProblem error={beginning.error} />
    </>
  );
}
