import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { InspectionLine } from "../../shared/api/board-answers.ts";
import { DueSign } from "../../shared/due-sign.tsx";
import type { Language } from "../../shared/i18n/language.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { type FieldWords, useFieldWords } from "../../shared/report-words.ts";
import { Section } from "../../shared/section.tsx";

/** Blocks inspected by sampling, the latest first; what passed carries what may still remain. */
export function Inspections({ lines }: { readonly lines: readonly InspectionLine[] }) {
  const { language } = useReader();
  const typeWord = useFieldWords();
  if (lines.length === 0) return null;
  const rejected = lines.filter(({ result }) => result === "rejected").length;
  return (
    <Section title={<FormattedMessage id="quality.inspections" values={{ count: lines.length, rejected }} />}>
      <RecordTable
        label="quality.inspectionTable"
        columns={columnsIn(language, typeWord)}
        rows={lines}
        keyOf={({ reportId }) => reportId}
      />
    </Section>
  );
}

function columnsIn(language: Language, typeWord: FieldWords): readonly RecordColumn<InspectionLine>[] {
  const word = (path: string) => typeWord("sampling-inspection", path);
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
    { id: "on", label: "quality.inspectedOn", isPlain: true, cell: ({ inspectedOn }) => inspectedOn },
    { id: "organisation", label: "quality.clearedBy", cell: ({ organisation }) => organisation },
    {
      id: "area",
      label: "reports.area",
      isPlain: true,
      cell: ({ hazardCode }) =>
        hazardCode === null ? (
          "—"
        ) : (
          <Link to="/areas/$code" params={{ code: hazardCode }}>
            {hazardCode}
          </Link>
        ),
    },
    {
      id: "plan",
      label: "quality.plan",
      cell: ({ plan }) => <PlanWords plan={plan} word={word} language={language} />,
    },
    { id: "found", label: "quality.itemsFound", isPlain: true, cell: ({ itemsFound }) => itemsFound },
    {
      id: "result",
      label: "quality.result",
      isPlain: true,
      cell: ({ result }) => <DueSign due={result === "accepted" ? "done" : "late"}>{word(`result.${result}`)}</DueSign>,
    },
    {
      id: "residual",
      label: "quality.residual",
      isPlain: true,
      cell: ({ residual }) => (residual === null ? "—" : formatNumber(residual.probabilityOfAny, language, 3)),
    },
  ];
}

interface PlanWordsProps {
  readonly plan: InspectionLine["plan"];
  readonly word: (path: string) => string;
  readonly language: Language;
}

function PlanWords({ plan, word, language }: PlanWordsProps) {
  const { kind, sampledFraction = 0, sampleSize = 0, lotSize = 0, acceptedDefects = 0 } = plan;
  const numbers =
    kind === "area"
      ? `${formatNumber(sampledFraction * 100, language, 1)} %`
      : kind === "lot"
        ? `${sampleSize} / ${lotSize}`
        : `${sampleSize}, c = ${acceptedDefects}`;
  return (
    <>
      {word(`plan.kind.${kind}`)}: {numbers}
    </>
  );
}
