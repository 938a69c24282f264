import { lazy, Suspense, useId } from "react";
import { FormattedMessage } from "react-intl";
import type { Finding } from "../../../src/modules/reports/finding.ts";
import buttons from "../button.module.css";
import { FindingList } from "../finding-list.tsx";
import { useOpenEditor } from "./open-editor.ts";
import styles from "./shape-field.module.css";
import { ShapeSummary } from "./shape-summary.tsx";
import type { ShapeValue } from "./shape-value.ts";
import { useShapeHistory } from "./use-shape-history.ts";

// MapLibre and terra-draw come only when somebody opens an editor.
const ShapeEditorPanel = lazy(async () => ({ default: (await import("./shape-editor-panel.tsx")).ShapeEditorPanel }));

export interface ShapeFieldProps {
  readonly value: ShapeValue | undefined;
  /** Told at once after each vertex; undefined when nothing is left. */
  readonly onChange: (value: ShapeValue | undefined) => void;
  readonly shape: "ground" | "point";
  readonly label: string;
  readonly help?: string | undefined;
  /** What the checks say of this field; those with a position are shown at their vertex too. */
  readonly findings: readonly Finding[];
  /** Date of information: the day whose magnetic declination counts. */
  readonly date?: string | undefined;
  readonly context?: { readonly hazardCode?: string | undefined } | undefined;
}

/** A geometry of a report: drawn, typed, walked by bearing and distance, or pasted. Controlled; it keeps no value itself. */
export function ShapeField({ value, onChange, shape, label, help, findings, date, context }: ShapeFieldProps) {
  const heading = useId();
  const { isOpen, setOpen } = useOpenEditor();
  const history = useShapeHistory(value, onChange);
  // What is said of what was typed stands beside it in the open editor.
  const said = isOpen ? findings.filter(({ path }) => !path.includes("/asTyped")) : findings;
  return (
    <section className={styles.field} aria-labelledby={heading} data-testid="shape-field">
      <header className={styles.head}>
        <div>
          <h3 id={heading} className={styles.label}>
            {label}
          </h3>
          {help !== undefined && <p className={styles.help}>{help}</p>}
        </div>
        <button
          type="button"
          className={buttons.second}
          aria-expanded={isOpen}
          aria-describedby={heading}
          onClick={() => setOpen(!isOpen)}
        >
          <FormattedMessage
            id={isOpen ? "geometry.close" : value === undefined ? `geometry.enter.${shape}` : "geometry.edit"}
          />
        </button>
      </header>
      {isOpen ? (
        <Suspense fallback={<div className={styles.coming} />}>
          <ShapeEditorPanel {...{ shape, label, value, history, findings, date }} hazardCode={context?.hazardCode} />
        </Suspense>
      ) : (
        <ShapeSummary shape={shape} value={value} label={label} />
      )}
      {said.length > 0 && <FindingList findings={said} />}
    </section>
  );
}
