import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { Candidate, DuplicateReason, Twin } from "../../../src/modules/duplicates/duplicate.ts";
import { useMay } from "../../shared/access/use-may.ts";
import { send } from "../../shared/api/request.ts";
import { ActButton } from "../../shared/forms/act-button.tsx";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import { useFieldWords } from "../../shared/report-words.ts";
import styles from "./duplicates.module.css";

const factWords: Readonly<Record<string, MessageKey>> = {
  date: "duplicates.fact.date",
  name: "duplicates.fact.name",
  squareMetres: "duplicates.fact.squareMetres",
  place: "duplicates.fact.place",
  organisation: "duplicates.fact.organisation",
  casualties: "duplicates.fact.casualties",
  outcome: "duplicates.fact.outcome",
  sex: "duplicates.fact.sex",
  ageYears: "duplicates.fact.ageYears",
  activity: "duplicates.fact.activity",
};

/** Two records side by side, what speaks for their being one, and the two things that a person can say of them. */
export function CandidatePair({ candidate }: { readonly candidate: Candidate }) {
  const may = useMay();
  const { kind, first, second, score, reasons } = candidate;
  const names = [...new Set([...Object.keys(first.facts), ...Object.keys(second.facts)])];
  const act = (verdict: "different" | "same") => (reason: string) =>
    send("POST", "/api/duplicates/decision", { kind, first: first.key, second: second.key, verdict, reason });
  return (
    <article className={styles.pair}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <FormattedMessage id={`duplicates.kind.${kind}`} />
        </h2>
        <span className={styles.score}>
          <FormattedMessage id="duplicates.score" values={{ score: Math.round(score * 100) }} />
        </span>
      </header>
      <p className={styles.reasons}>
        <Reasons reasons={reasons} />
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <TwinLink kind={kind} twin={first} />
            </th>
            <th scope="col">
              <TwinLink kind={kind} twin={second} />
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <FactRow key={name} name={name} first={first} second={second} />
          ))}
        </tbody>
      </table>
      {may("decide", "duplicate") && (
        <div className={styles.acts}>
          {(["different", "same"] as const).map((verdict) => (
            <ActButton
              key={verdict}
              label={<FormattedMessage id={`duplicates.${verdict}`} />}
              title={<FormattedMessage id="duplicates.decideTitle" />}
              words={<FormattedMessage id={`duplicates.${verdict}Text`} />}
              reasonLabel={<FormattedMessage id="form.reason" />}
              act={act(verdict)}
            />
          ))}
        </div>
      )}
    </article>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly DuplicateReason[] }) {
  const intl = useIntl();
  const { language } = useReader();
  const words = reasons.map(({ why, value }) => {
    const said = value === null ? 0 : why === "overlap" ? Math.round(value * 100) : Math.round(value);
    const shown = why === "near-age" ? said : formatNumber(said, language);
    return intl.formatMessage({ id: `duplicates.reason.${why}` }, { value: shown });
  });
  return <>{words.join(" · ")}</>;
}

function TwinLink({ kind, twin: { key, label } }: { readonly kind: Candidate["kind"]; readonly twin: Twin }) {
  if (kind === "area") {
    return (
      <Link to="/areas/$code" params={{ code: key }}>
        {label}
      </Link>
    );
  }
  return (
    <Link to="/reports/$id" params={{ id: key.split("#")[0] ?? key }}>
      {label}
    </Link>
  );
}

function FactRow({ name, first, second }: { readonly name: string; readonly first: Twin; readonly second: Twin }) {
  const { language } = useReader();
  const word = useFieldWords();
  const [a = null, b = null] = [first.facts[name], second.facts[name]];
  const words = (value: string | number | null) =>
    value === null ? "—" : typeof value === "number" ? formatNumber(value, language) : inWords(value);
  const inWords = (value: string) => word("accident-report", `casualties.${name}.${value}`);
  const id = factWords[name];
  return (
    <tr data-differs={a !== b}>
      <th scope="row">{id === undefined ? name : <FormattedMessage id={id} />}</th>
      <td>{words(a)}</td>
      <td>{words(b)}</td>
    </tr>
  );
}
