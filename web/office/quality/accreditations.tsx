import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { AccreditationLine } from "../../../src/modules/quality/accreditation-line.ts";
import { DueSign } from "../../shared/due-sign.tsx";
import { ExpiryWords } from "../../shared/expiry-words.tsx";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { type FieldWords, useFieldWords } from "../../shared/report-words.ts";
import { Section } from "../../shared/section.tsx";

/** Which organisation may do what work until when, what ends first on top. */
export function Accreditations({ lines }: { readonly lines: readonly AccreditationLine[] }) {
  const typeWord = useFieldWords();
  const soon = lines.filter(({ holds, daysLeft }) => holds && daysLeft !== null && daysLeft <= 90).length;
  return (
    <Section title={<FormattedMessage id="quality.accreditations" values={{ count: lines.length, soon }} />}>
      {lines.length > 0 && (
        <RecordTable
          label="quality.accreditationTable"
          columns={columnsIn(typeWord)}
          rows={lines}
          keyOf={({ reportId }) => reportId}
          isQuiet={({ holds }) => !holds}
        />
      )}
    </Section>
  );
}

function columnsIn(typeWord: FieldWords): readonly RecordColumn<AccreditationLine>[] {
  const word = (path: string) => typeWord("accreditation", path);
  return [
    {
      id: "number",
      label: "quality.number",
      isHead: true,
      isPlain: true,
      cell: ({ reportId, number }) => (
        <Link to="/reports/$id" params={{ id: reportId }}>
          {number}
        </Link>
      ),
    },
    { id: "organisation", label: "quality.organisation", cell: ({ organisation }) => organisation },
    { id: "scope", label: "quality.scope", cell: ({ scope }) => scope.map((one) => word(`scope.${one}`)).join(", ") },
    { id: "result", label: "quality.result", cell: ({ result }) => word(`result.${result}`) },
    { id: "until", label: "quality.validUntil", isPlain: true, cell: ({ validUntil }) => validUntil ?? "—" },
    {
      id: "left",
      label: "capacity.left",
      isPlain: true,
      cell: ({ band, daysLeft, result }) =>
        result.startsWith("granted") ? (
          <ExpiryWords band={band} daysLeft={daysLeft} />
        ) : (
          <DueSign due="late">
            <FormattedMessage id="quality.holdsNot" />
          </DueSign>
        ),
    },
  ];
}
