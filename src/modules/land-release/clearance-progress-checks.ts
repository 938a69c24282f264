import { areaSquareMetres } from "../../geometry/geodesy.ts";
import type { ItemFound } from "../ordnance/item-found.ts";
import type { Finding } from "../reports/finding.ts";
import { type GroundShape, groundOf } from "../reports/ground-shape.ts";
import { daysIn, periodFindings } from "../reports/period-check.ts";
import type { Report } from "../reports/report.ts";

export interface WorkedPlot {
  readonly kind: "lane" | "box";
  readonly name: string;
  readonly squareMetres: number;
  readonly ground?: GroundShape;
}

export interface ProgressBody {
  readonly hazardCode: string;
  readonly team: string;
  readonly from: string;
  readonly to: string;
  readonly worked?: readonly WorkedPlot[];
  readonly depthCm?: number;
  readonly deminers?: number;
  readonly deminerHours?: number;
  readonly machines?: number;
  readonly machineHours?: number;
  readonly dogs?: number;
  readonly dogHours?: number;
  readonly stoppages?: readonly { readonly reason: string; readonly hours: number }[];
  readonly itemsFound?: readonly ItemFound[];
  readonly description?: string;
}

/** House figures, not from a standard (docs/decisions/0031): beyond them a number is more often a slip than a feat. */
const longestDayHours = { deminerHours: 12, machineHours: 24, dogHours: 8 } as const;
const manualSquareMetresADay = 300;
const hoursOfADay = 8;
/** A plot drawn and a plot measured by tape may differ by so much. */
const areaTolerance = 0.1;

export function checkPeriod({ body, dateOfInformation }: Report<ProgressBody>): readonly Finding[] {
  return periodFindings(body, dateOfInformation);
}

/** A lane is listed once, and its area is that of its polygon. */
export function checkPlots({ body: { worked = [] } }: Report<ProgressBody>): readonly Finding[] {
  const names = worked.map(({ kind, name }) => `${kind} ${name.trim()}`);
  return worked.flatMap((plot, i): Finding[] => {
    const path = `/worked/${i}`;
    const findings: Finding[] = [];
    if (names.indexOf(names[i] ?? "") < i) {
      const message = `The ${names[i]} is listed twice. Add its areas up in one line, or correct the name.`;
      findings.push({ code: "plot-twice", severity: "warning", message, path: `${path}/name` });
    }
    const drawn = plot.ground === undefined ? null : areaSquareMetres(groundOf(plot.ground));
    if (drawn !== null && Math.abs(drawn - plot.squareMetres) > areaTolerance * Math.max(drawn, plot.squareMetres)) {
      const message = `The ${names[i]} is ${plot.squareMetres} m² by the figure and ${drawn.toFixed(0)} m² as drawn. Correct one of them.`;
      findings.push({
        code: "area-against-ground",
        severity: "warning",
        message,
        path: `${path}/squareMetres`,
        areaSquareMetres: drawn,
      });
    }
    return findings;
  });
}

/** Hours that so many people, machines or dogs cannot have worked in so many days; hours of nobody. */
export function checkHours({ body }: Report<ProgressBody>): readonly Finding[] {
  const days = daysIn(body);
  if (days === null) return [];
  const workers = [
    ["deminerHours", body.deminers, "deminers"],
    ["machineHours", body.machines, "machines"],
    ["dogHours", body.dogs, "dogs"],
  ] as const;
  return workers.flatMap(([field, count, who]): Finding[] => {
    const hours = body[field];
    if (hours === undefined || count === undefined || hours === 0) return [];
    const most = count * days * longestDayHours[field];
    if (hours <= most) return [];
    const message = `${hours} hours are more than ${count} ${who} can work in ${days} days (at most ${longestDayHours[field]} a day: ${most}). Correct the hours, the number or the period.`;
    return [{ code: "hours-implausible", severity: "warning", message, path: `/${field}` }];
  });
}

/** Area by hand that is far beyond what deminers search in a day. Only where neither machine nor dog worked. */
export function checkRate({ body }: Report<ProgressBody>): readonly Finding[] {
  const { worked = [], deminers, deminerHours, machineHours = 0, dogHours = 0 } = body;
  const days = daysIn(body);
  if (machineHours > 0 || dogHours > 0 || days === null) return [];
  const area = worked.reduce((sum, plot) => sum + plot.squareMetres, 0);
  const deminerDays = deminerHours === undefined ? (deminers ?? 0) * days : deminerHours / hoursOfADay;
  if (area === 0) return [];
  if (deminerDays === 0) {
    const message = `${area} m² were worked, but no deminer-hours, machine-hours or dog-hours are given. Add them.`;
    return [{ code: "area-without-effort", severity: "warning", message, path: "/deminerHours" }];
  }
  const rate = area / deminerDays;
  if (rate <= manualSquareMetresADay) return [];
  const message = `${rate.toFixed(0)} m² a deminer a day by hand is beyond ${manualSquareMetresADay}. Check area and hours, or add the machines and dogs that worked.`;
  return [{ code: "rate-implausible", severity: "warning", message, path: "/worked", areaSquareMetres: area }];
}
