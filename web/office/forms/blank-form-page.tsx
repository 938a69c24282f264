import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { type FormField, formFields } from "../../../src/modules/reports/form-fields.ts";
import { programmeQuery } from "../../shared/api/queries.ts";
import { reportTypesQuery, type ShownType } from "../../shared/api/report-type-queries.ts";
import buttons from "../../shared/button.module.css";
import { nameIn } from "../../shared/i18n/language.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { Trouble } from "../../shared/trouble.tsx";
import { Missing } from "../shell/missing.tsx";
import styles from "./blank-form.module.css";

/** A form to be written on by hand, where there is no screen: the same fields in the same order, with boxes. */
export function BlankFormPage() {
  const { type: name } = useParams({ from: "/reports/new/$type/print" });
  const types = useQuery(reportTypesQuery);
  const programme = useQuery(programmeQuery).data;
  const { language } = useReader();
  if (types.isError) return <Trouble error={types.error} />;
  if (types.data === undefined) return null;
  const type = types.data.find((one) => one.name === name);
  if (type === undefined) return <Missing />;
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <div>
          {programme !== undefined && <p className={styles.programme}>{nameIn(language, programme.name)}</p>}
          <h1 className={styles.title}>{type.label[language]}</h1>
          <p className={styles.purpose}>{type.purpose[language]}</p>
        </div>
        <button type="button" className={buttons.main} onClick={() => window.print()}>
          <FormattedMessage id="page.print" />
        </button>
      </header>
      <BlankEnvelope />
      {type.sections.map((section) => (
        <section key={section.fields.join()} className={styles.section}>
          <h2 className={styles.heading}>{section.title[language]}</h2>
          <BlankFields type={type} fields={formFields(type).filter((field) => section.fields.includes(field.name))} />
        </section>
      ))}
      <p className={styles.signature}>
        <FormattedMessage id="form.signature" />
      </p>
    </article>
  );
}

function BlankEnvelope() {
  const intl = useIntl();
  const lines = ["form.dateOfInformation", "form.reportedBy", "form.organisation", "form.source"] as const;
  return (
    <section className={styles.section}>
      <div className={styles.row}>
        {lines.map((id) => (
          <div key={id} className={styles.field}>
            <span className={styles.label}>{intl.formatMessage({ id })}</span>
            <span className={styles.box} />
          </div>
        ))}
      </div>
    </section>
  );
}

function BlankFields({ type, fields }: { readonly type: ShownType; readonly fields: readonly FormField[] }) {
  return (
    <div className={styles.row}>
      {fields.map((field) => (
        <BlankField key={field.path} type={type} field={field} />
      ))}
    </div>
  );
}

/** How many entries of a list a sheet of paper has room for. */
const entriesOnPaper = 3;

function BlankField({ type, field }: { readonly type: ShownType; readonly field: FormField }) {
  const { language } = useReader();
  const words = (path: string) => type.fieldLabels[path]?.[language] ?? path;
  const { kind, path, required, unit, choices } = field;
  const isInner = kind === "group" || kind === "list";
  const size = kind === "long-text" ? "tall" : kind === "ground" ? "map" : kind === "texts" ? "tall" : "line";
  return (
    <div className={styles.field} data-wide={isInner || size !== "line" || choices.length > 3}>
      <span className={styles.label}>
        {words(path)}
        {required && " *"}
        {unit !== null && <span className={styles.unit}> ({unit})</span>}
      </span>
      {choices.length > 0 && <Boxes labels={choices.map((one) => words(`${path}.${one}`))} />}
      {kind === "yes-no" && <YesNo />}
      {isInner &&
        Array.from({ length: kind === "list" ? entriesOnPaper : 1 }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blank entries are alike
          <div key={i} className={styles.entry}>
            {kind === "list" && <span className={styles.number}>{i + 1}</span>}
            <BlankFields type={type} fields={field.fields.filter(({ name }) => name !== "identityId")} />
          </div>
        ))}
      {!isInner && choices.length === 0 && kind !== "yes-no" && <span className={styles.box} data-size={size} />}
    </div>
  );
}

function YesNo() {
  const intl = useIntl();
  return <Boxes labels={[intl.formatMessage({ id: "form.yes" }), intl.formatMessage({ id: "form.no" })]} />;
}

function Boxes({ labels }: { readonly labels: readonly string[] }) {
  return (
    <ul className={styles.boxes}>
      {labels.map((label) => (
        <li key={label}>
          <span className={styles.tick} /> {label}
        </li>
      ))}
    </ul>
  );
}
