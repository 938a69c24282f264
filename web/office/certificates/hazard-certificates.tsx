import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useMay } from "../../shared/access/use-may.ts";
import { certificatesQuery } from "../../shared/api/certificate-queries.ts";
import buttons from "../../shared/button.module.css";
import { useReader } from "../../shared/i18n/use-reader.ts";
import page from "../../shared/page.module.css";
import { RecordTable } from "../../shared/record-table.tsx";
import { Section } from "../../shared/section.tsx";
import { certificateColumns } from "./certificate-columns.tsx";
import { IssueSheet } from "./issue-sheet.tsx";
import { PdfLinks } from "./pdf-links.tsx";

/** The papers of an area: its task dossier, the certificates of its released land, and a new one. */
export function HazardCertificates({ code }: { readonly code: string }) {
  const { language } = useReader();
  const may = useMay();
  const [isIssuing, setIssuing] = useState(false);
  const mayRead = may("read", "certificate");
  const items = useQuery({ ...certificatesQuery(code), enabled: mayRead }).data?.items ?? [];
  if (!mayRead) return null;
  return (
    <Section
      title={<FormattedMessage id="papers.title" />}
      actions={
        <>
          {may("read", "dossier") && (
            <span className={page.actions}>
              <FormattedMessage id="papers.dossier" />
              <PdfLinks path={`/api/hazards/${encodeURIComponent(code)}/dossier.pdf`} />
            </span>
          )}
          {may("issue", "certificate") && (
            <button type="button" className={buttons.second} onClick={() => setIssuing(true)}>
              <FormattedMessage id="issue.action" />
            </button>
          )}
        </>
      }
    >
      {items.length === 0 ? (
        <p className={page.quiet}>
          <FormattedMessage id="papers.none" />
        </p>
      ) : (
        <RecordTable label="papers.title" columns={certificateColumns(language)} rows={items} keyOf={({ id }) => id} />
      )}
      {isIssuing && (
        <IssueSheet
          code={code}
          supersedable={items.filter(({ replacedBy }) => replacedBy === null)}
          close={() => setIssuing(false)}
        />
      )}
    </Section>
  );
}
