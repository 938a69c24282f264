import { FormattedMessage, useIntl } from "react-intl";
import { FindingSign } from "../../shared/finding-list.tsx";
import { Icon } from "../../shared/icon.tsx";
import styles from "./draft-form.module.css";
import { FindingWords } from "./field-findings.tsx";
import type { SectionState } from "./form-sections.ts";
import { useFormWorld } from "./form-world.ts";
import { goToField, type PlacedFinding } from "./placed-finding.ts";
import { useFieldName } from "./use-field-name.ts";

interface SectionRailProps {
  readonly sections: readonly SectionState[];
  readonly findings: readonly PlacedFinding[];
}

/** The sections with how far each is, and everything the checks say: a line leads to its field. */
export function SectionRail({ sections, findings }: SectionRailProps) {
  const intl = useIntl();
  return (
    <aside className={styles.rail}>
      <nav aria-label={intl.formatMessage({ id: "form.sections" })}>
        <ul className={styles.sections}>
          {sections.map((section) => (
            <li key={section.id}>
              <button type="button" className={styles.sectionLink} onClick={() => goToSection(section.id)}>
                <SectionSign section={section} />
                <SectionTitle section={section} />
                {section.required > 0 && section.filled < section.required && (
                  <span className={styles.count}>
                    {section.filled}/{section.required}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {findings.length > 0 && <Said findings={findings} />}
    </aside>
  );
}

function Said({ findings }: { readonly findings: readonly PlacedFinding[] }) {
  const nameOf = useFieldName();
  const order = ["error", "warning", "note"];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <section className={styles.said} aria-labelledby="said-title">
      <h2 id="said-title" className={styles.railTitle}>
        <FormattedMessage id="form.findings" values={{ count: findings.length }} />
      </h2>
      <ul>
        {sorted.map((finding) => (
          <li key={`${finding.code}${finding.pointer}${finding.message}`}>
            <button type="button" className={styles.saidLine} onClick={() => goToField(finding.pointer)}>
              <FindingSign severity={finding.severity} />
              <span>
                <strong>{nameOf(finding.pointer)}</strong> <FindingWords finding={finding} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SectionTitle({ section }: { readonly section: SectionState }) {
  const { language } = useFormWorld();
  if (section.title !== null) return <span className={styles.linkWords}>{section.title[language]}</span>;
  return (
    <span className={styles.linkWords}>
      <FormattedMessage id={section.id === "envelope" ? "form.envelope" : "form.attachments"} />
    </span>
  );
}

/** By shape first: what stands in the way, what is done, what is still to do. */
function SectionSign({ section }: { readonly section: SectionState }) {
  if (section.errors > 0) return <FindingSign severity="error" />;
  if (section.warnings > 0) return <FindingSign severity="warning" />;
  const isDone = section.required > 0 && section.filled === section.required;
  return isDone ? (
    <span className={styles.done}>
      <Icon name="check" size={16} />
    </span>
  ) : (
    <span className={styles.open} data-begun={section.filled > 0} />
  );
}

function goToSection(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: "start", behavior: "smooth" });
  section?.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
}
