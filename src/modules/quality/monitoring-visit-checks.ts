import type { Finding } from "../reports/finding.ts";
import { isSameOrganisation } from "../reports/named-fields.ts";
import type { Report } from "../reports/report.ts";
import type { MonitoringVisit } from "./visit-body.ts";

type Visit = Report<MonitoringVisit>;

const clause = "IMAS 07.40";

/** What contradicts itself in a visit, or would leave people at risk. */
export const monitoringVisitChecks = [inspectorIsIndependent, nonConformitiesAreAnswerable, resultFollows] as const;

/** External monitoring is done by others than those who are monitored. */
function inspectorIsIndependent({ body }: Visit): readonly Finding[] {
  const { monitoring, organisation, inspectorOrganisation } = body;
  const isSame = isSameOrganisation(organisation, inspectorOrganisation);
  const path = "/inspectorOrganisation";
  if (monitoring === "external" && isSame) {
    const message = `${organisation} cannot monitor itself from outside. Name who inspected, or record it as internal.`;
    return [{ code: "inspector-not-independent", severity: "error", message, path, clause }];
  }
  if (monitoring === "internal" && !isSame) {
    const message = `${inspectorOrganisation} is not ${organisation}: this is external monitoring. Correct one of the two.`;
    return [{ code: "internal-monitoring-by-another", severity: "warning", message, path: "/monitoring", clause }];
  }
  return [];
}

function nonConformitiesAreAnswerable({ body, dateOfInformation }: Visit): readonly Finding[] {
  const { nonConformities = [], operationsSuspended } = body;
  return nonConformities.flatMap(({ severity, deadline, workSuspended }, i) => {
    const path = `/nonConformities/${i}`;
    const findings: Finding[] = [];
    if (deadline < dateOfInformation) {
      const message = `Non-conformity ${i + 1} is to be corrected by ${deadline}, before the visit of ${dateOfInformation}. Give a later day.`;
      findings.push({ code: "deadline-before-visit", severity: "error", message, path: `${path}/deadline` });
    }
    if (severity === "critical" && !workSuspended && !operationsSuspended) {
      const message = `Non-conformity ${i + 1} is critical, and the work goes on. Suspend it until it is corrected, or say why not.`;
      const suspended = `${path}/workSuspended`;
      findings.push({ code: "critical-without-suspension", severity: "warning", message, path: suspended, clause });
    }
    return findings;
  });
}

/** The result says no better than what was seen. */
function resultFollows({ body }: Visit): readonly Finding[] {
  const { nonConformities = [], checklist, result } = body;
  const findings: Finding[] = [];
  const gravest = nonConformities.some(({ severity }) => severity === "critical");
  if (gravest && result !== "unsatisfactory") {
    const message = "A critical non-conformity was found, and the result is satisfactory. Correct one of the two.";
    findings.push({ code: "result-hides-non-conformity", severity: "error", message, path: "/result", clause });
  } else if (nonConformities.length > 0 && result === "satisfactory") {
    const message =
      "Non-conformities were found, and the result is satisfactory without remarks. Correct one of the two.";
    findings.push({ code: "result-hides-non-conformity", severity: "warning", message, path: "/result", clause });
  }
  const refused = Object.entries(checklist).flatMap(([item, answer]) => (answer === "no" ? [item] : []));
  if (refused.length > 0 && nonConformities.length === 0) {
    const message = `The checklist says no to ${refused.join(", ")}, and no non-conformity is listed. List one for each, with a deadline.`;
    findings.push({
      code: "no-without-non-conformity",
      severity: "warning",
      message,
      path: "/nonConformities",
      clause,
    });
  }
  return findings;
}
