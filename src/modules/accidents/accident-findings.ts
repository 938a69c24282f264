import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import type { AccidentBody } from "./accident-body.ts";
import { casualtyFindings } from "./casualty.ts";
import { careFindings } from "./casualty-care.ts";

/** What contradicts itself in an accident report: its numbers of people, its place, and what it says of each of them. */
export function accidentFindings({ body, dateOfInformation }: Report<AccidentBody>): Finding[] {
  const casualties = body.casualties ?? [];
  return [
    ...casualtyFindings(casualties),
    ...casualties.flatMap((one, i) => careFindings(one, dateOfInformation, `/casualties/${i}`)),
    ...totalFindings(body),
    ...listedFindings(body),
    ...placeFindings(body),
  ];
}

/** Published totals often disagree with their own parts (345 casualties: 65 killed and 278 injured are 343). */
function totalFindings({ killed, injured, casualtyTotal }: AccidentBody): Finding[] {
  if (casualtyTotal === undefined || (killed === undefined && injured === undefined)) return [];
  const sum = (killed ?? 0) + (injured ?? 0);
  if (sum === casualtyTotal) return [];
  const isMore = sum > casualtyTotal;
  const said = `${killed ?? 0} killed and ${injured ?? 0} injured are ${sum}, and the total says ${casualtyTotal}`;
  const message = isMore
    ? `${said}: ${sum - casualtyTotal} too many. Correct the total or its parts.`
    : `${said}: the fate of ${casualtyTotal - sum} is not told. Find out, or correct the total.`;
  return [
    { code: "casualty-total-disagrees", severity: isMore ? "error" : "warning", message, path: "/casualtyTotal" },
  ];
}

/** Totals alone are right where nobody is known one by one; a list, where there is one, should be whole. */
function listedFindings(body: AccidentBody): Finding[] {
  const casualties = body.casualties ?? [];
  return (["killed", "injured"] as const).flatMap((outcome) => {
    const declared = body[outcome];
    const listed = casualties.filter((one) => one.outcome === outcome).length;
    if (declared === undefined || listed === declared || casualties.length === 0) return [];
    const message =
      listed > declared
        ? `${listed} people are listed as ${outcome}, and ${declared} are declared. Correct the number or the list.`
        : `${declared} people are declared ${outcome}, and ${listed} of them are listed: ${declared - listed} are counted without sex and age. List them if they are known.`;
    const severity = listed > declared ? "error" : "warning";
    return [{ code: "casualties-listed-disagree", severity, message, path: `/${outcome}` } as const];
  });
}

function placeFindings({ insideHazard, hazardCode, accidentClass, casualties = [] }: AccidentBody): Finding[] {
  const findings: Finding[] = [];
  if (insideHazard !== undefined && insideHazard !== "yes" && hazardCode !== undefined) {
    const message = `The report names the area ${hazardCode} and says "${insideHazard}" to having happened in a recorded area. Correct one of the two.`;
    findings.push({ code: "inside-hazard-disagrees", severity: "error", message, path: "/insideHazard" });
  }
  if (insideHazard === "yes" && hazardCode === undefined) {
    const message = "It happened inside a recorded area, and no area is named. Give its code.";
    findings.push({ code: "hazard-not-named", severity: "warning", message, path: "/hazardCode" });
  }
  const isOfDeminer = casualties.some(({ status, activity }) => status === "deminer" && activity === "demining");
  if (isOfDeminer && accidentClass !== undefined && accidentClass !== "demining") {
    const message =
      "A deminer was hurt while demining, and the accident is not classed as a demining accident. Check the class.";
    findings.push({ code: "demining-accident-unclassed", severity: "warning", message, path: "/accidentClass" });
  }
  return findings;
}
