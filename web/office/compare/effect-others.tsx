import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { FactEffect } from "../../../src/modules/comparison/fact-effects.ts";
import type { ReportEffectAnswer } from "../../shared/api/effect-answers.ts";
import { FindingList } from "../../shared/finding-list.tsx";
import { useTypeWords } from "../../shared/report-words.ts";
import styles from "./effect.module.css";

/** What begins and ends besides land: facts and items, certificates, and what other reports hear of it. */
export function EffectOthers({ effect }: { readonly effect: ReportEffectAnswer }) {
  const { facts, certificates, findingsElsewhere } = effect;
  return (
    <>
      {facts.length > 0 && (
        <section>
          <h3 className={styles.heading}>
            <FormattedMessage id="compare.facts" />
          </h3>
          <ul className={styles.list}>
            {facts.map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, in its order
              <li key={index}>
                <FactWords fact={fact} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {certificates.length > 0 && (
        <section>
          <h3 className={styles.heading}>
            <FormattedMessage id="compare.certificates" />
          </h3>
          <ul className={styles.list}>
            {certificates.map(({ id, shortCode, before, after }) => (
              <li key={id}>
                <Link to="/verify/$code" params={{ code: shortCode }}>
                  {shortCode}
                </Link>{" "}
                · <FormattedMessage id={`certificate.${before}`} /> →{" "}
                <strong>
                  <FormattedMessage id={`certificate.${after}`} />
                </strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      {findingsElsewhere.map(({ reportId, type, begin, end }) => (
        <Elsewhere key={reportId} reportId={reportId} type={type} begin={begin} end={end} />
      ))}
    </>
  );
}

function FactWords({ fact: { change, kind, about, key, hazardCode, quantity } }: { readonly fact: FactEffect }) {
  const what = [quantity === null ? null : `${quantity} ×`, about ?? kind, key, hazardCode].filter(
    (one) => one !== null,
  );
  return <FormattedMessage id={`compare.fact.${change}`} values={{ what: what.join(" · ") }} />;
}

function Elsewhere({ reportId, type, begin, end }: ReportEffectAnswer["findingsElsewhere"][number]) {
  const typeInWords = useTypeWords();
  return (
    <section>
      <h3 className={styles.heading}>
        <FormattedMessage
          id="compare.elsewhere"
          values={{
            report: (
              <Link to="/reports/$id" params={{ id: reportId }}>
                {typeInWords(type)}
              </Link>
            ),
          }}
        />
      </h3>
      {begin.length > 0 && <FindingList findings={begin} />}
      {end.length > 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id="compare.findingsEnd" values={{ count: end.length }} />
        </p>
      )}
    </section>
  );
}
