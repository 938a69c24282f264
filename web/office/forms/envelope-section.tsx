import { useQuery } from "@tanstack/react-query";
import { FormattedMessage, useIntl } from "react-intl";
import { mayDoFor } from "../../../src/access/permission.ts";
import type { FormField } from "../../../src/modules/reports/form-fields.ts";
import { meQuery, organisationsQuery } from "../../shared/api/people-queries.ts";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import type { DraftDocument } from "./draft-document.ts";
import styles from "./draft-form.module.css";
import { FieldFrame } from "./field-frame.tsx";
import { FieldInput } from "./field-input.tsx";
import fields from "./fields.module.css";
import { FormWorldProvider, useFormWorld } from "./form-world.ts";

const plain = {
  required: true,
  choices: [],
  fields: [],
  unit: null,
  minimum: null,
  maximum: null,
  catalogue: null,
} as const;

const date: FormField = { ...plain, name: "dateOfInformation", path: "dateOfInformation", kind: "day" };
const name: FormField = { ...plain, name: "name", path: "reportedBy.name", kind: "text" };
const description: FormField = {
  ...plain,
  name: "description",
  path: "source.description",
  kind: "long-text",
  required: false,
};
const grades = { reliability: ["A", "B", "C", "D", "E", "F"], credibility: ["1", "2", "3", "4", "5", "6"] } as const;

const words: Readonly<Record<string, MessageKey>> = {
  dateOfInformation: "form.dateOfInformation",
  "reportedBy.name": "form.reportedBy",
  "source.description": "form.source",
};

/** What every report says besides its body: of which day it is, who answers for it, and how far it can be relied on. */
export function EnvelopeSection({ document }: { readonly document: DraftDocument }) {
  const intl = useIntl();
  const world = useFormWorld();
  const own = {
    ...world,
    label: (path: string) => (words[path] === undefined ? path : intl.formatMessage({ id: words[path] })),
    help: (path: string) =>
      path === "dateOfInformation" ? intl.formatMessage({ id: "form.dateOfInformationHelp" }) : undefined,
  };
  const { dateOfInformation, reportedBy, source } = document;
  return (
    <section id="envelope" className={styles.section} aria-labelledby="envelope-title">
      <h2 id="envelope-title" className={styles.sectionTitle}>
        <FormattedMessage id="form.envelope" />
      </h2>
      <FormWorldProvider value={own}>
        <div className={fields.row}>
          <div className={fields.cell}>
            <FieldInput field={date} pointer="/dateOfInformation" value={dateOfInformation} />
          </div>
          <div className={fields.cell}>
            <FieldInput field={name} pointer="/reportedBy/name" value={reportedBy?.name} />
          </div>
          <div className={fields.cell}>
            <Organisation value={reportedBy?.organisation ?? ""} />
          </div>
          <div className={fields.cell} data-wide>
            <FieldInput field={description} pointer="/source/description" value={source?.["description"]} />
          </div>
          <Grade grade="reliability" value={source?.["reliability"]} />
          <Grade grade="credibility" value={source?.["credibility"]} />
        </div>
      </FormWorldProvider>
    </section>
  );
}

/** Whoever hands in only for their own organisation has it written already. */
function Organisation({ value }: { readonly value: string }) {
  const { type, set, touch } = useFormWorld();
  const me = useQuery(meQuery).data;
  const viewer = me === undefined ? null : { ...me, credentialId: null, readOnly: false };
  const isForAll = viewer !== null && mayDoFor(viewer, "submit", type.name, "");
  const known = useQuery({ ...organisationsQuery, enabled: isForAll }).data?.items ?? [];
  const pointer = "/reportedBy/organisation";
  return (
    <FieldFrame
      pointer={pointer}
      label={useIntl().formatMessage({ id: "form.organisation" })}
      isRequired
      inputId={`${pointer}-input`}
    >
      <input
        id={`${pointer}-input`}
        className={fields.input}
        type="text"
        autoComplete="off"
        list="organisations-known"
        readOnly={!isForAll}
        value={value}
        aria-required
        onChange={(event) => set(pointer, event.target.value || undefined)}
        onBlur={() => touch(pointer)}
      />
      <datalist id="organisations-known">
        {known.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
    </FieldFrame>
  );
}

/** How far the source and what it says are relied on, in the grades that IMSMA and intelligence services share. */
function Grade({ grade, value }: { readonly grade: keyof typeof grades; readonly value: unknown }) {
  const intl = useIntl();
  const { set } = useFormWorld();
  const pointer = `/source/${grade}`;
  const id = `${pointer}-input`;
  const change = (chosen: string) => {
    set(pointer, chosen === "" ? undefined : grade === "credibility" ? Number(chosen) : chosen);
  };
  return (
    <div className={fields.cell}>
      <FieldFrame pointer={pointer} label={intl.formatMessage({ id: `form.${grade}` })} isRequired={false} inputId={id}>
        <select
          id={id}
          className={fields.input}
          value={value === undefined ? "" : String(value)}
          onChange={(event) => change(event.target.value)}
        >
          <option value="">{intl.formatMessage({ id: "form.notSaid" })}</option>
          {grades[grade].map((one) => (
            <option key={one} value={one}>
              {intl.formatMessage({ id: `form.${grade}.${one}` as MessageKey })}
            </option>
          ))}
        </select>
      </FieldFrame>
    </div>
  );
}
