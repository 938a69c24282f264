import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { ReportDetail } from "../../shared/api/answers.ts";
import { effectQuery } from "../../shared/api/effect-queries.ts";
import { meQuery } from "../../shared/api/people-queries.ts";
import { dateInWords } from "../../shared/days.ts";
import form from "../../shared/forms/form.module.css";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { useTypeWords } from "../../shared/report-words.ts";
import { EffectSentence } from "../compare/effect-sentence.tsx";
import styles from "./decide.module.css";

interface StatementWordsProps {
  readonly report: ReportDetail;
  readonly kind: "approval" | "rejection";
  readonly sha256: string | undefined;
}

/** What one puts one's name to, in plain words: which report, by whom, and what it would do to the land. */
export function StatementWords({ report, kind, sha256 }: StatementWordsProps) {
  const typeInWords = useTypeWords();
  const { language } = useReader();
  const me = useQuery(meQuery).data?.person;
  const { document } = report;
  const hazard = document.body["hazardCode"];
  return (
    <div>
      <p className={form.words}>
        <FormattedMessage
          id={`decide.sign.${kind}`}
          values={{
            me: <strong>{me?.name ?? ""}</strong>,
            type: <strong>{typeInWords(document.type)}</strong>,
            hazard: typeof hazard === "string" ? <span className={styles.code}>{hazard}</span> : "",
            date: dateInWords(document.dateOfInformation, language),
            by: document.reportedBy.name ?? <NotShown />,
            organisation: document.reportedBy.organisation,
          }}
        />
      </p>
      {kind === "approval" && <Effects id={document.id} />}
      {sha256 !== undefined && (
        <p className={styles.fine}>
          <FormattedMessage id="decide.hash" values={{ hash: <code>{sha256.slice(0, 16)}…</code> }} />
        </p>
      )}
    </div>
  );
}

/** What approving it would do, in the sentence that stands above the comparison. */
function Effects({ id }: { readonly id: string }) {
  const effect = useQuery(effectQuery(id)).data;
  return effect === undefined ? null : <EffectSentence effect={effect} />;
}
