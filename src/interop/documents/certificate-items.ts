import type { CertificateContent } from "../../modules/certificates/certificate-content.ts";
import { categoryOf } from "../../modules/ordnance/category.ts";
import { type ItemFound, type ItemFoundVersion1, readItem } from "../../modules/ordnance/item-found.ts";
import { itemDisposalLabels } from "../../modules/ordnance/item-labels.ts";
import type { Labels } from "../../modules/reports/report-type.ts";
import type { Block } from "./document-model.ts";
import { personBehind, said } from "./said.ts";
import type { Speaker } from "./words/speak.ts";

/** Items found: what the reports list, and what was said when the certificate was issued, each with its source. */
export function itemBlocks({ reports, said: { itemsFound } }: CertificateContent, speaker: Speaker): Block[] {
  const { words } = speaker;
  const heading = { kind: "heading", text: words.itemsTitle } as const;
  const reported = reports.filter((report) => report.itemsFound !== null);
  if (reported.length === 0 && itemsFound === undefined) return [heading, ...said(null, null, speaker)];
  const rows = [
    ...reported.flatMap((report) =>
      (report.itemsFound ?? []).map((item) => rowOf(item, report.reportedBy.organisation, speaker)),
    ),
    ...(itemsFound?.items ?? []).map((item) => rowOf(item, itemsFound?.saidBy.organisation ?? "", speaker)),
  ];
  const behind = itemsFound === undefined ? [] : [personBehind(itemsFound.saidBy, speaker)];
  if (rows.length === 0) return [heading, ...said(null, words.itemsNone, speaker), ...behind];
  return [
    heading,
    {
      kind: "table",
      columns: [
        { label: words.itemsKind, share: 1.4, align: "left" },
        { label: words.itemsCount, share: null, align: "right" },
        { label: words.itemsDepth, share: null, align: "right" },
        { label: words.itemsDisposal, share: 1.1, align: "left" },
        { label: words.itemsSource, share: 1.1, align: "left" },
      ],
      rows,
    },
    ...behind,
  ];
}

const disposalLabels: Readonly<Record<string, Labels>> = itemDisposalLabels;

function rowOf(item: ItemFound | ItemFoundVersion1, source: string, speaker: Speaker): string[] {
  const { words, number, language } = speaker;
  const { category, model, quantity, depthCm, disposal } = readItem(item);
  const label = categoryOf(category)?.label[language] ?? category;
  return [
    model === undefined ? label : `${label}, ${model}`,
    number(quantity),
    depthCm === undefined ? words.notRecorded : `${number(depthCm)} ${words.centimetre}`,
    disposal === undefined ? words.notRecorded : (disposalLabels[disposal]?.[language] ?? disposal),
    source,
  ];
}
