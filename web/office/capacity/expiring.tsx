import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { ExpiringCertificate } from "../../../src/modules/capacity/readiness.ts";
import { ExpiryWords } from "../../shared/expiry-words.tsx";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { type FieldWords, useFieldWords } from "../../shared/report-words.ts";
import { Section } from "../../shared/section.tsx";

/** Certificates, tests and services that have ended or end within 90 days. */
export function Expiring({ lines }: { readonly lines: readonly ExpiringCertificate[] }) {
  const intl = useIntl();
  const typeWord = useFieldWords();
  const expired = lines.filter(({ band }) => band === "expired").length;
  const columns: readonly RecordColumn<ExpiringCertificate>[] = [
    {
      id: "code",
      label: "capacity.code",
      isHead: true,
      isPlain: true,
      cell: ({ reportId, code }) => (
        <Link to="/reports/$id" params={{ id: reportId }}>
          {code}
        </Link>
      ),
    },
    {
      id: "what",
      label: "capacity.what",
      cell: (line) => `${intl.formatMessage({ id: `capacity.ends.${line.of}` })}${kindWords(line, typeWord)}`,
    },
    { id: "organisation", label: "quality.organisation", cell: ({ organisation }) => organisation },
    { id: "expires", label: "capacity.expires", isPlain: true, cell: ({ expires }) => expires },
    {
      id: "left",
      label: "capacity.left",
      isPlain: true,
      cell: ({ band, daysLeft }) => <ExpiryWords band={band} daysLeft={daysLeft} />,
    },
  ];
  return (
    <Section title={<FormattedMessage id="capacity.expiring" values={{ expired, soon: lines.length - expired }} />}>
      {lines.length > 0 && (
        <RecordTable
          label="capacity.expiringTable"
          columns={columns}
          rows={lines}
          keyOf={({ reportId, of, kind }) => `${reportId} ${of} ${kind}`}
        />
      )}
    </Section>
  );
}

function kindWords({ of, kind }: ExpiringCertificate, typeWord: FieldWords): string {
  if (of === "staff") return `: ${typeWord("staff-member", `certificates.kind.${kind}`)}`;
  return of === "dog" ? "" : `: ${typeWord("equipment", `kind.${kind}`)}`;
}
