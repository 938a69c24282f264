import type { CertificateContent, CertifiedHandover } from "../../modules/certificates/certificate-content.ts";
import { handoverLabels, purposeLabels } from "../../modules/certificates/handover-labels.ts";
import { statisticGroupOf } from "../../modules/ordnance/category.ts";
import { readItem } from "../../modules/ordnance/item-found.ts";
import { type StatisticGroup, statisticGroups } from "../../modules/ordnance/statistic-group.ts";
import { reportTypeNamed } from "../../modules/reports/report-types.ts";
import type { Block } from "./document-model.ts";
import type { Speaker } from "./words/speak.ts";

/** Items by the groups of every published figure: those of the reports, which a certificate's own list may repeat. */
export function groupBlocks({ reports }: CertificateContent, { number, language }: Speaker): Block[] {
  const counts = new Map<StatisticGroup, number>();
  for (const item of reports.flatMap(({ itemsFound }) => itemsFound ?? []).map(readItem)) {
    const group = statisticGroupOf(item.category);
    counts.set(group, (counts.get(group) ?? 0) + item.quantity);
  }
  if (counts.size === 0) return [];
  const groups = (Object.keys(statisticGroups) as StatisticGroup[]).filter((group) => counts.has(group));
  const cells = groups.map((group) => {
    return { label: statisticGroups[group][language], value: number(counts.get(group) ?? 0), tone: "strong" } as const;
  });
  return [{ kind: "counts", cells }];
}

/** Visits and inspections by quality officers in the areas; certificates of before have none. */
export function inspectionBlocks({ inspections = [] }: CertificateContent, speaker: Speaker): Block[] {
  const { words, language } = speaker;
  if (inspections.length === 0) return [];
  return [
    { kind: "paragraph", text: words.inspectionsIntro, tone: "quiet" },
    {
      kind: "table",
      columns: [
        { label: words.workDate, share: null, align: "left" },
        { label: words.workHow, share: 1.2, align: "left" },
        { label: words.workBy, share: 1.2, align: "left" },
        { label: words.inspectionResult, share: 1, align: "left" },
      ],
      rows: inspections.map(({ type, on, organisation, number, result }) => {
        const known = reportTypeNamed(type);
        return [
          on,
          `${known?.label[language] ?? type}\n${number}`,
          organisation,
          known?.fieldLabels[`result.${result}`]?.[language] ?? result,
        ];
      }),
    },
  ];
}

/** Handovers of land of the areas: who was there, what it is for, what was said of the risk that remains. */
export function handoverBlocks({ handovers = [] }: CertificateContent, speaker: Speaker): Block[] {
  if (handovers.length === 0) return [];
  const { words } = speaker;
  return [
    { kind: "heading", text: words.handoversTitle },
    { kind: "paragraph", text: words.handoversIntro, tone: "quiet" },
    ...handovers.flatMap((one) => blocksOf(one, speaker)),
  ];
}

function blocksOf(handover: CertifiedHandover, speaker: Speaker): Block[] {
  const { words, number, hectares, date, language } = speaker;
  const { present, releasedFor, residualRisk, residualRiskAcknowledged } = handover;
  const received = handoverLabels[`receivedBy.${handover.receivedBy}`]?.[language] ?? handover.receivedBy;
  const yesNo = residualRiskAcknowledged ? words.riskAcknowledged : words.riskNotAcknowledged;
  const risk = residualRisk === null ? yesNo : `${yesNo} ${residualRisk}`;
  const uses = releasedFor.map(({ purpose, squareMetres }) => {
    return { label: purposeLabels[purpose][language], value: hectares(squareMetres) };
  });
  const facts: Block = {
    kind: "facts",
    rows: [
      { label: words.handedOverOn, value: `${date(handover.handedOverOn)}, ${received}`, tone: "strong" },
      ...uses,
      { label: words.residualTitle, value: risk, tone: residualRiskAcknowledged ? "plain" : "missing" },
    ],
  };
  if (present === null) return [facts];
  const { women, men, girls, boys } = present;
  const cells = [
    [words.women, women],
    [words.men, men],
    [words.girls, girls],
    [words.boys, boys],
    [words.total, women + men + girls + boys],
  ] as const;
  return [facts, { kind: "counts", cells: cells.map(([label, value]) => ({ label, value: number(value) })) }];
}
