import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { FieldFindings } from "./field-findings.tsx";
import styles from "./fields.module.css";
import { useFindings } from "./form-world.ts";
import { idOfField, type PlacedFinding, within } from "./placed-finding.ts";

interface FieldFrameProps {
  readonly pointer: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly help?: string | undefined;
  /** Of one input its id; a group of inputs is named by a legend. */
  readonly inputId?: string;
  readonly children: ReactNode;
}

/** A field with its label above, what it means below, and what the checks say beside it. */
export function FieldFrame({ pointer, label, isRequired, help, inputId, children }: FieldFrameProps) {
  const findings = within(useFindings(), pointer);
  const words = (
    <>
      {label} {isRequired && <RequiredMark />}
    </>
  );
  const rest = (
    <>
      {children}
      {help !== undefined && (
        <p id={helpId(pointer)} className={styles.help}>
          {help}
        </p>
      )}
      <FieldFindings pointer={pointer} findings={findings} />
    </>
  );
  const shared = { id: idOfField(pointer), className: styles.field, "data-state": worstOf(findings) };
  if (inputId === undefined) {
    return (
      <fieldset {...shared}>
        <legend className={styles.label}>{words}</legend>
        {rest}
      </fieldset>
    );
  }
  return (
    <div {...shared}>
      <label className={styles.label} htmlFor={inputId}>
        {words}
      </label>
      {rest}
    </div>
  );
}

function RequiredMark() {
  return (
    <span className={styles.required}>
      <FormattedMessage id="form.required" />
    </span>
  );
}

export function helpId(pointer: string): string {
  return `${idOfField(pointer)}-help`;
}

export function findingsId(pointer: string): string {
  return `${idOfField(pointer)}-findings`;
}

export function worstOf(findings: readonly PlacedFinding[]): "error" | "warning" | "note" | undefined {
  return (["error", "warning", "note"] as const).find((severity) => findings.some((one) => one.severity === severity));
}
