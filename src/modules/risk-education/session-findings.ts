import type { Finding } from "../reports/finding.ts";
import { audienceFindings } from "./audience.ts";
import type { RiskEducationBody } from "./risk-education-body.ts";
import { activitiesOf } from "./session-choices.ts";

/** What contradicts itself in a report of risk education. */
export function sessionFindings(body: RiskEducationBody): Finding[] {
  return [
    ...(body.audience === undefined ? [] : audienceFindings(body.audience, "/audience")),
    ...activityFindings(body),
    ...attendanceFindings(body),
    ...placeFindings(body),
  ];
}

function activityFindings({ category, activity }: RiskEducationBody): Finding[] {
  const possible: readonly string[] = activitiesOf[category];
  if (activity === undefined || possible.includes(activity)) return [];
  const message = `${activity} is not ${category} risk education, which is one of ${possible.join(", ")}. Correct one of the two.`;
  return [{ code: "activity-of-another-category", severity: "error", message, path: "/activity" }];
}

/** People who sat in a session are counted; those whom a broadcast may have reached are an estimate, kept apart. */
function attendanceFindings({ category, audience, estimatedReach }: RiskEducationBody): Finding[] {
  const findings: Finding[] = [];
  const present = audience?.total ?? 0;
  if (category !== "indirect" && present === 0) {
    const message = `A session of ${category} risk education with nobody in it. Count the people who were there.`;
    findings.push({ code: "session-without-people", severity: "error", message, path: "/audience" });
  }
  if (category === "indirect" && present > 0) {
    const message = `Indirect risk education has no audience that is counted one by one, and ${present} people stand here. Put an estimate under estimated reach, or report the session as direct.`;
    findings.push({ code: "indirect-with-audience", severity: "warning", message, path: "/audience" });
  }
  if (category !== "indirect" && estimatedReach !== undefined) {
    const message = "An estimated reach belongs to indirect risk education; here people are counted. Take it away.";
    findings.push({ code: "reach-of-counted-session", severity: "warning", message, path: "/estimatedReach" });
  }
  return findings;
}

function placeFindings({ location, safeToRecordLocation, settlement }: RiskEducationBody): Finding[] {
  if (safeToRecordLocation === false && location !== undefined) {
    const message =
      "It is not safe to record this place, and its point stands here. Take the point away; the settlement is enough.";
    return [{ code: "location-not-safe", severity: "error", message, path: "/location" }];
  }
  if (location === undefined && settlement === undefined) {
    const message = "Neither a settlement nor a point says where it was. Give the settlement.";
    return [{ code: "session-without-place", severity: "warning", message, path: "/settlement" }];
  }
  return [];
}
