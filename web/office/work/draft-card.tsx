import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { ReportDocument } from "../../shared/api/answers.ts";
import { get } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import { useTypeWords } from "../../shared/report-words.ts";
import { Trouble } from "../../shared/trouble.tsx";
import { DocumentFields } from "../reports/document-fields.tsx";
import styles from "./work-page.module.css";

/** As far as it is written: what is empty is not there, and not kept back either. */
function shownOf(document: Partial<ReportDocument>): ReportDocument {
  const { name = "—", organisation = "—" } = (document.reportedBy ?? {}) as Partial<ReportDocument["reportedBy"]>;
  const whole = { id: "", type: "", schemaVersion: 1, dateOfInformation: "—", body: {}, ...document };
  return { ...whole, reportedBy: { name, organisation } };
}

/** A draft beside the list: what is in it so far, and the way back into it. */
export function DraftCard({ id, type }: { readonly id: string; readonly type: string }) {
  const typeInWords = useTypeWords();
  const answer = useQuery({
    queryKey: ["api", "draft", id],
    queryFn: ({ signal }) => get<{ document: Partial<ReportDocument> }>(`/api/drafts/${id}`, {}, signal),
    staleTime: 0,
  });
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h2 className={styles.title}>{typeInWords(type)}</h2>
        <Link to="/drafts/$id" params={{ id }} search={{}} className={buttons.main ?? ""}>
          <FormattedMessage id="work.goOn" /> <kbd>Enter</kbd>
        </Link>
      </header>
      {answer.data !== undefined && <DocumentFields document={shownOf(answer.data.document)} />}
    </article>
  );
}
