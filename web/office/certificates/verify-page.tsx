import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Verification } from "../../shared/api/certificate-answers.ts";
import { verificationQuery } from "../../shared/api/certificate-queries.ts";
import { ApiProblem } from "../../shared/api/problem.ts";
import buttons from "../../shared/button.module.css";
import { dateInWords } from "../../shared/days.ts";
import { TextField } from "../../shared/forms/text-field.tsx";
import { Hash } from "../../shared/hash.tsx";
import { nameIn } from "../../shared/i18n/language.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea } from "../../shared/numbers.ts";
import page from "../../shared/page.module.css";
import { useProblemWords } from "../../shared/problem-words.ts";
import table from "../../shared/table.module.css";
import { StatusShape } from "./certificate-sign.tsx";
import styles from "./verify-page.module.css";

/** For whoever holds a paper: does it hold? No sign-in, no other words around it. */
export function VerifyPage() {
  const { code } = useParams({ strict: false });
  return (
    <article className={styles.page}>
      {code === undefined ? (
        <>
          <h1 className={page.title}>
            <FormattedMessage id="verify.title" />
          </h1>
          <p className={page.lead}>
            <FormattedMessage id="verify.lead" />
          </p>
        </>
      ) : (
        <Answer code={code} />
      )}
      <CodeForm key={code} />
    </article>
  );
}

function Answer({ code }: { readonly code: string }) {
  const { language } = useReader();
  const words = useProblemWords();
  const answer = useQuery(verificationQuery(code));
  if (answer.isPending) return <div className={styles.answer} aria-busy="true" />;
  if (answer.isError) {
    const isMistyped = answer.error instanceof ApiProblem && answer.error.code === "certificate-code-mistyped";
    const isOurs = answer.error instanceof ApiProblem && answer.error.status < 500;
    return (
      <header className={styles.answer} data-status="unknown">
        <StatusShape status="unknown" size={56} />
        <div>
          <h1 className={styles.word}>
            <FormattedMessage id={isMistyped ? "verify.mistyped" : isOurs ? "verify.unknown" : "verify.noAnswer"} />
          </h1>
          <p className={styles.do}>
            {isOurs ? (
              <FormattedMessage id={isMistyped ? "verify.mistypedText" : "verify.unknownText"} values={{ code }} />
            ) : (
              words(answer.error)
            )}
          </p>
        </div>
      </header>
    );
  }
  const found = answer.data;
  return (
    <>
      <header className={styles.answer} data-status={found.status}>
        <StatusShape status={found.status} size={56} />
        <div>
          <h1 className={styles.word}>
            <FormattedMessage id={`verify.${found.status}`} />
          </h1>
          <p className={styles.do}>
            {found.status === "valid" || found.status === "superseded" ? (
              <FormattedMessage id={`verify.${found.status}.do`} />
            ) : (
              nameIn(language, found.verdict)
            )}
          </p>
          {found.replacedBy !== null && (
            <Link to="/verify/$code" params={{ code: found.replacedBy }} className={buttons.second ?? ""}>
              <FormattedMessage id="verify.newer" values={{ code: found.replacedBy }} />
            </Link>
          )}
        </div>
      </header>
      <PaperShows found={found} />
    </>
  );
}

/** What the paper in one's hand must say: anything else, and it was altered. */
function PaperShows({ found }: { readonly found: Verification }) {
  const { language } = useReader();
  const rows = [
    ["certificates.code", <strong key="code">{found.code}</strong>],
    ["verify.programme", found.programme === null ? "—" : nameIn(language, found.programme)],
    ["verify.hazards", found.hazardCodes.join(", ") || "—"],
    ["verify.size", `${formatArea(found.areaSquareMetres, "m2", language)} m²`],
    ["certificates.issuedAt", dateInWords(found.issuedAt, language)],
    ["certificates.handedOver", found.handedOverOn === null ? "—" : dateInWords(found.handedOverOn, language)],
    ["verify.sha256", <Hash key="hash" value={found.sha256} isWhole />],
  ] as const;
  return (
    <section>
      <h2 className={page.heading}>
        <FormattedMessage id="verify.paper" />
      </h2>
      <p className={page.lead}>
        <FormattedMessage id="verify.paperText" />
      </p>
      <dl className={`${table.facts} ${styles.facts}`}>
        {rows.map(([label, value]) => (
          <div key={label} className={styles.row}>
            <dt>
              <FormattedMessage id={label} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function CodeForm() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const look = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: "/verify/$code", params: { code: typed.trim() } });
  };
  return (
    <form className={styles.form} onSubmit={look}>
      <TextField
        label={<FormattedMessage id="verify.code" />}
        hint={<FormattedMessage id="verify.codeHint" />}
        value={typed}
        change={setTyped}
        maxLength={40}
      />
      <button type="submit" className={buttons.main}>
        <FormattedMessage id="verify.look" />
      </button>
    </form>
  );
}
