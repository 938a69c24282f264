import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Me } from "../../shared/api/people-answers.ts";
import type { ShownType } from "../../shared/api/report-type-queries.ts";
import { AttachmentsSection } from "./attachments-section.tsx";
import { DeleteDraft } from "./delete-draft.tsx";
import styles from "./draft-form.module.css";
import { EnvelopeSection } from "./envelope-section.tsx";
import { FormHead } from "./form-head.tsx";
import { FormSection } from "./form-section.tsx";
import { sectionsOf } from "./form-sections.ts";
import { FormAttachmentsProvider, FormFindingsProvider, FormGroundProvider, FormWorldProvider } from "./form-world.ts";
import type { PlacedFinding } from "./placed-finding.ts";
import { SectionRail } from "./section-rail.tsx";
import { useChecks } from "./use-checks.ts";
import { type FoundDraft, useKeeper } from "./use-draft.ts";
import { useFormEdits } from "./use-form-edits.ts";
import { useFormWorldOf } from "./use-form-world.ts";
import { useHandIn } from "./use-hand-in.ts";

interface DraftFormProps {
  readonly person: NonNullable<Me["person"]>;
  readonly type: ShownType;
  readonly found: FoundDraft;
}

/** The form of a report type: its sections, what the checks say beside each field, and where the last letter is kept. */
export function DraftForm({ person, type, found }: DraftFormProps) {
  const { keeper, mailbox, whereabouts, isNowhereElse } = useKeeper(person.id, found);
  const { document } = mailbox;
  const edits = useFormEdits(keeper);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = useCallback(
    (pointer: string) => setTouched((now) => (now.has(pointer) ? now : new Set([...now, pointer]))),
    [],
  );
  const world = useFormWorldOf(type, edits.set, touch, keeper);
  const checked = useChecks(mailbox);
  const handIn = useHandIn(keeper);
  const findings = useShown(checked, touched, handIn.isAsked);
  const sections = useMemo(() => sectionsOf(type, document, checked), [type, document, checked]);
  useLeaveForReport(whereabouts.kind, document.id);
  const { dateOfInformation, body } = document;
  const hazardCode = typeof body["hazardCode"] === "string" ? body["hazardCode"] : undefined;
  const ground = useMemo(() => ({ date: dateOfInformation, hazardCode }), [dateOfInformation, hazardCode]);
  return (
    <FormWorldProvider value={world}>
      <FormFindingsProvider value={findings}>
        <FormGroundProvider value={ground}>
          <FormAttachmentsProvider value={document.attachments}>
            <article className={styles.page}>
              <FormHead {...{ type, document, whereabouts, isNowhereElse, keeper, edits, handIn, sections }} />
              <div className={styles.columns}>
                <SectionRail sections={sections} findings={findings} />
                <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
                  <EnvelopeSection document={document} />
                  {type.sections.map((section, at) => (
                    <FormSection key={section.fields.join()} section={section} at={at} body={body} />
                  ))}
                  <AttachmentsSection attachments={document.attachments} />
                  <p className={styles.end}>
                    <DeleteDraft keeper={keeper} id={document.id} />
                  </p>
                </form>
              </div>
            </article>
          </FormAttachmentsProvider>
        </FormGroundProvider>
      </FormFindingsProvider>
    </FormWorldProvider>
  );
}

/** A field that is empty is not scolded before somebody has been there, or wanted to hand the report in. */
function useShown(findings: readonly PlacedFinding[], touched: ReadonlySet<string>, isAsked: boolean) {
  return useMemo(
    () => findings.filter(({ missing, pointer }) => !missing || isAsked || touched.has(pointer)),
    [findings, touched, isAsked],
  );
}

/** Handed in from another window, or by a letter whose answer was lost: what stands there now is the report. */
function useLeaveForReport(kind: string, id: string): void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  useEffect(() => {
    if (kind !== "is-report") return;
    void queries.invalidateQueries({ queryKey: ["api"] });
    void navigate({ to: "/reports/$id", params: { id }, search: {}, replace: true });
  }, [kind, id, navigate, queries]);
}
