import { useMemo } from "react";
import type { Section } from "../../../src/modules/reports/report-type.ts";
import styles from "./draft-form.module.css";
import { FieldRow } from "./field-input.tsx";
import { fieldsOfSection, idOfSection } from "./form-sections.ts";
import { useFormWorld } from "./form-world.ts";

interface FormSectionProps {
  readonly section: Section;
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A part of the form under its heading. */
export function FormSection({ section, at, body }: FormSectionProps) {
  const { type, language } = useFormWorld();
  const fields = useMemo(() => fieldsOfSection(type, section.fields), [type, section]);
  return (
    <section id={idOfSection(at)} className={styles.section} aria-labelledby={`${idOfSection(at)}-title`}>
      <h2 id={`${idOfSection(at)}-title`} className={styles.sectionTitle}>
        {section.title[language]}
      </h2>
      <FieldRow fields={fields} pointer="/body" value={body} />
    </section>
  );
}
