import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import type { ReleaseBody } from "./survey-claims.ts";
import { type Evidence, isDirect, type recommendations } from "./survey-evidence.ts";

export interface SurveyBody extends ReleaseBody {
  readonly evidence?: readonly Evidence[];
  readonly recommendation?: (typeof recommendations)[number];
}

/** What polygons and evidence a recommendation goes with. Ground says what the ledger does; words must not contradict it. */
export function recommendationAgrees({ body }: Report<SurveyBody>): readonly Finding[] {
  const { recommendation, cancelled } = body;
  const confirms = confirmsGround(body);
  const opens = confirms || body.added !== undefined;
  const say = (message: string, path: string, severity: Finding["severity"] = "warning"): Finding[] => [
    { code: "recommendation-against-ground", severity, message, path, clause: "IMAS 08.10: survey report" },
  ];
  if (recommendation === "cancel" && opens) {
    return say("The survey recommends to cancel, but opens hazardous ground. Correct one of them.", "/recommendation");
  }
  if (recommendation === "cancel" && !cancelled) {
    return say("The survey recommends to cancel, but draws no cancelled ground: nothing is released.", "/cancelled");
  }
  if (recommendation === "sha" && confirms) {
    return say("The survey recommends a suspected area, but confirms ground. Correct one of them.", "/recommendation");
  }
  if (recommendation === "cha" && !confirms) {
    const lost = cancelled === undefined ? "" : " and cancels some";
    return say(
      `The survey recommends a confirmed area, but confirms no ground${lost}. Draw what is confirmed, or correct the recommendation.`,
      cancelled === undefined ? "/confirmed" : "/cancelled",
    );
  }
  if (recommendation === "cha" && cancelled) {
    const message = "The survey recommends a confirmed area and cancels part of it. Check that the two do not overlap.";
    return say(message, "/cancelled", "note");
  }
  return [];
}

/** Direct evidence confirms; indirect evidence raises suspicion; cancelled ground has neither (IMAS 07.11). */
export function evidenceAgrees({ body }: Report<SurveyBody>): readonly Finding[] {
  const { evidence = [], recommendation, cancelled, added } = body;
  if (evidence.length === 0) return [];
  const findings: Finding[] = [];
  const clause = "IMAS 07.11: suspected on indirect, confirmed on direct evidence";
  const say = (code: string, message: string, path: string) =>
    findings.push({ code, severity: "warning", message, path, clause });
  const direct = evidence.findIndex(isDirect);
  const confirms = confirmsGround(body);
  const onlySuspects = !confirms && (recommendation === "sha" || added !== undefined);
  if (direct >= 0 && onlySuspects) {
    const message = `Evidence ${direct + 1} is direct, but the ground is only suspected. Confirm the ground around it.`;
    say("direct-evidence-only-suspected", message, `/evidence/${direct}`);
  }
  if (direct >= 0 && cancelled && !confirms) {
    const message = `Evidence ${direct + 1} is direct, but ground is cancelled and none confirmed. Draw where the evidence lies, and cancel only ground that is free of it.`;
    say("direct-evidence-cancelled", message, "/cancelled");
  }
  if (direct < 0 && (confirms || recommendation === "cha")) {
    const message =
      "The ground is confirmed, but all evidence given is indirect. Add the direct evidence, or suspect it.";
    say("confirmed-without-direct-evidence", message, "/evidence");
  }
  return findings;
}

function confirmsGround({ confirmed, added, addedKind }: SurveyBody): boolean {
  return confirmed !== undefined || (added !== undefined && addedKind === "confirmed");
}
