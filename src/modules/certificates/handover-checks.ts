import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import type { receivers, releasePurposes } from "./handover-labels.ts";
import { readShortCode } from "./short-code.ts";

export interface HandoverBody {
  readonly hazardCodes: readonly string[];
  readonly handedOverOn: string;
  readonly certificateCode?: string;
  readonly receivedBy: (typeof receivers)[number];
  readonly receiverIdentityId?: string;
  readonly communityInvolved?: boolean;
  readonly present?: {
    readonly men: number;
    readonly women: number;
    readonly boys: number;
    readonly girls: number;
    readonly total?: number;
  };
  readonly releasedFor?: readonly {
    readonly purpose: (typeof releasePurposes)[number];
    readonly squareMetres: number;
  }[];
  readonly squareMetres?: number;
  readonly residualRiskAcknowledged: boolean;
  readonly residualRisk?: string;
  readonly description?: string;
}

const clause = "IMAS 08.30: post-clearance documentation";

export function checkHandover({ body, dateOfInformation }: Report<HandoverBody>): readonly Finding[] {
  const findings: Finding[] = [];
  if (body.handedOverOn > dateOfInformation) {
    const message = `The land was handed over on ${body.handedOverOn}, after the date of information ${dateOfInformation}. Report it when it has happened.`;
    findings.push({ code: "period-after-information", severity: "warning", message, path: "/handedOverOn" });
  }
  if (!body.residualRiskAcknowledged) {
    const message = "Whoever received the land has not acknowledged the residual risk. Explain it before handing over.";
    const path = "/residualRiskAcknowledged";
    findings.push({ code: "residual-risk-not-acknowledged", severity: "warning", message, path, clause });
  }
  return findings;
}

/** Totals that were counted apart must agree: published figures have been taken from ones that did not. */
export function checkTotals({
  body: { present, releasedFor = [], squareMetres },
}: Report<HandoverBody>): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (message: string, path: string) =>
    findings.push({ code: "totals-disagree", severity: "warning", message, path });
  if (present?.total !== undefined) {
    const sum = present.men + present.women + present.boys + present.girls;
    if (sum !== present.total) {
      say(`${present.total} people were there in all, but the groups add up to ${sum}. Count again.`, "/present/total");
    }
  }
  const used = releasedFor.reduce((sum, one) => sum + one.squareMetres, 0);
  // Purposes are given in hectares to one decimal: half of the last digit of each, in square metres.
  if (
    squareMetres !== undefined &&
    releasedFor.length > 0 &&
    Math.abs(used - squareMetres) > 500 * releasedFor.length
  ) {
    const message = `${squareMetres} m² were handed over, but the purposes add up to ${used.toFixed(0)} m². Correct one of them.`;
    say(message, "/releasedFor");
  }
  return findings;
}

export function checkCertificateCode({ body: { certificateCode } }: Report<HandoverBody>): readonly Finding[] {
  if (certificateCode === undefined) {
    const message = "No certificate is named. Issue one, or give the code that is printed on it.";
    return [{ code: "handover-without-certificate", severity: "note", message, path: "/certificateCode", clause }];
  }
  const read = readShortCode(certificateCode);
  if (!("fault" in read)) return [];
  const path = "/certificateCode";
  return [{ code: "certificate-code-mistyped", severity: "error", message: read.message, path }];
}
