import type { CertificateContent, CertifiedReport } from "../../modules/certificates/certificate-content.ts";
import { releaseFieldLabels } from "../../modules/land-release/release-fields.ts";
import { reportTypeNamed } from "../../modules/reports/report-types.ts";
import type { Block } from "./document-model.ts";
import { personBehind, said } from "./said.ts";
import type { Speaker } from "./words/speak.ts";

/** What was done, by whom, how, and to what depth: from the approved reports, and the depth that was said on top. */
export function workBlocks(content: CertificateContent, speaker: Speaker): Block[] {
  const { words, number } = speaker;
  return [
    { kind: "heading", text: words.workTitle },
    {
      kind: "table",
      columns: [
        { label: words.workDate, share: null, align: "left" },
        { label: words.workBy, share: 1.2, align: "left" },
        { label: words.workHow, share: 1.3, align: "left" },
        { label: words.workDepth, share: null, align: "right" },
        { label: words.workArea, share: null, align: "right" },
        { label: words.workApproved, share: 1, align: "left" },
      ],
      rows: content.reports.map((report) => [
        report.dateOfInformation,
        `${report.reportedBy.name}\n${report.reportedBy.organisation}`,
        workOf(report, speaker),
        report.depthCm === null ? words.notRecorded : `${number(report.depthCm)} ${words.centimetre}`,
        number(report.areaSquareMetres),
        `${report.approvedBy}\n${report.approvedOn}`,
      ]),
    },
    ...depthBlocks(content, speaker),
  ];
}

function workOf({ type, operation, method, id }: CertifiedReport, { language, words }: Speaker): string {
  const label = reportTypeNamed(type)?.label[language] ?? type;
  const operations = {
    "mine-clearance": words.operationMine,
    "battle-area-clearance": words.operationBattle,
  };
  const work = operation === null ? label : operations[operation];
  const methodLabel = releaseFieldLabels["method"]?.[language] ?? "";
  return `${work}\n${method ?? `${methodLabel}: ${words.notRecorded}`}\n${id.slice(0, 8)}…${id.slice(-6)}`;
}

function depthBlocks({ said: { depth }, reports }: CertificateContent, speaker: Speaker): Block[] {
  const { words, number } = speaker;
  if (depth !== undefined) {
    const remark = depth.remark === undefined ? "" : `. ${depth.remark}`;
    return [
      {
        kind: "paragraph",
        text: `${words.depthTitle}: ${number(depth.centimetres)} ${words.centimetre}${remark}`,
        tone: "plain",
      },
      personBehind(depth.saidBy, speaker),
    ];
  }
  return reports.some(({ depthCm }) => depthCm !== null) ? [] : said(words.depthTitle, null, speaker);
}
