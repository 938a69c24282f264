import type { Ground, Position } from "../../geometry/shape.ts";
import type { Finding } from "./finding.ts";
import {
  checkAxes,
  checkRange,
  isOnGlobe,
  looksSwapped,
  outOfRange,
  swapPosition,
  swapped,
} from "./gate-axes-check.ts";
import type { GateCheck, GateContext } from "./gate-check.ts";
import { countryAround } from "./gate-country.ts";
import { checkCountry, outsideCountry } from "./gate-country-check.ts";
import { type Drawing, missing, readDrawing, readPosition } from "./gate-drawing.ts";
import { checkEdges } from "./gate-edge-check.ts";
import { checkExtent } from "./gate-extent-check.ts";
import { fewOfEachCode } from "./gate-few-of-each-code.ts";
import { checkNeighbours } from "./gate-neighbour-check.ts";
import { squareMetres } from "./gate-numbers.ts";
import type { RepairName } from "./gate-repair-name.ts";
import { areaAsDrawn, type GateRepair, gateRepairs } from "./gate-repairs.ts";
import {
  checkClosed,
  checkConsecutivePoints,
  checkFirstRepeated,
  checkLength,
  checkRepeatedPoints,
} from "./gate-ring-checks.ts";
import { checkValidity } from "./gate-validity-check.ts";
import { checkZeroArea } from "./gate-zero-area-check.ts";

/** What came through the gate: no ground where a finding of severity error stands. */
export interface GateResult {
  readonly findings: readonly Finding[];
  readonly ground: Ground | null;
  readonly repairs: readonly RepairDone[];
}

export interface RepairDone {
  readonly name: RepairName;
  /** The rings as drawn, each by itself: of a boundary that crosses itself, a measure of the drawing, not of ground. */
  readonly areaBeforeSquareMetres: number;
  readonly areaAfterSquareMetres: number;
}

/**
 * The checks, stage by stage: a later stage asks what has no answer while an earlier one finds errors (a ring that is not
 * closed has no inside; swapped coordinates lie in no country).
 */
const stages: readonly (readonly GateCheck[])[] = [
  [checkAxes],
  [checkRange],
  [checkExtent],
  [checkClosed, checkLength, checkConsecutivePoints, checkRepeatedPoints, checkFirstRepeated, checkEdges],
  [checkZeroArea],
  [checkValidity],
  [checkCountry],
  [checkNeighbours],
];

/**
 * Looks at a geometry as it was offered. Nothing is repaired in silence: a repair runs only when `allowedRepairs` names it
 * and a finding calls for it, that finding stays (as a warning or note, with the area before and after), and the mended
 * shape is looked at again from the start.
 */
export function geometryGate(offered: unknown, context: GateContext): GateResult {
  const read = readDrawing(offered, context.path);
  if ("findings" in read) return { findings: fewOfEachCode(read.findings), ground: null, repairs: [] };
  let drawing = read.drawing;
  const answered: Finding[] = [];
  const repairs: RepairDone[] = [];
  for (;;) {
    const findings = runStages(drawing, context);
    const repair = repairFor(findings, context, repairs);
    if (repair === undefined) return result([...answered, ...findings], drawing, repairs);
    const mended = mend(drawing, repair);
    const done = {
      name: repair.name,
      areaBeforeSquareMetres: areaAsDrawn(drawing.polygons),
      areaAfterSquareMetres: areaAsDrawn(mended.polygons),
    };
    for (const found of findings) if (repair.answers.includes(found.code)) answered.push(answer(found, done));
    repairs.push(done);
    drawing = mended;
    if (drawing.polygons.length === 0) {
      const nothingLeft = missing(context.path, `Nothing was left of the shape after the repair "${repair.name}".`);
      return { findings: fewOfEachCode([...answered, nothingLeft]), ground: null, repairs };
    }
  }
}

/** The same for a single point. */
export function pointGate(
  offered: unknown,
  context: GateContext,
): { findings: readonly Finding[]; position: Position | null; repairs: readonly RepairName[] } {
  const { path, country, allowedRepairs } = context;
  const refused = (...findings: Finding[]) => ({ findings, position: null, repairs: [] });
  if (offered === undefined || offered === null) return refused({ ...missing(path, ""), message: noPoint });
  const { type, coordinates } = offered as { type?: unknown; coordinates?: unknown };
  if (type !== "Point") {
    const message = `A place must be a GeoJSON Point; this is ${String(type ?? typeof offered)}.`;
    return refused({ code: "geometry-type", severity: "error", message, path });
  }
  const unreadable: Finding[] = [];
  const drawn = readPosition(coordinates, `${path}/coordinates`, unreadable);
  if (drawn === null) return refused(...unreadable);
  const isSwapped = looksSwapped([drawn], country);
  const maySwap = isSwapped && allowedRepairs.includes("swap-axes");
  if (isSwapped && !maySwap) return refused(swapped(path, drawn, country));
  const position = maySwap ? swapPosition(drawn) : drawn;
  if (!isOnGlobe(position[0], position[1], position[0], position[1])) return refused(outOfRange(path, position));
  const abroad = country !== undefined && !countryAround(country).contains(position);
  const findings = abroad ? [accept(outsideCountry(path, position, country), context)] : [];
  if (findings.some(({ severity }) => severity === "error")) return refused(...findings);
  if (!maySwap) return { findings, position, repairs: [] };
  const found = swapped(path, drawn, country);
  const message = `${found.message} Repaired by swap-axes.`;
  return { findings: [{ ...found, severity: "warning", message }, ...findings], position, repairs: ["swap-axes"] };
}

const noPoint = "There is no location. Give it as a GeoJSON Point in WGS 84.";

function runStages(drawing: Drawing, context: GateContext): Finding[] {
  const findings: Finding[] = [];
  for (const checks of stages) {
    // One by one: a ring of 200,000 corners can have as many findings, more than a call takes arguments.
    for (const check of checks) for (const found of check(drawing, context)) findings.push(accept(found, context));
    if (findings.some(({ severity }) => severity === "error")) break;
  }
  return findings;
}

/** A finding of severity error that is accepted by its code stays, as a warning, and stops nothing. */
function accept(finding: Finding, { acceptedCodes = [] }: GateContext): Finding {
  if (finding.severity !== "error" || !acceptedCodes.includes(finding.code)) return finding;
  return { ...finding, severity: "warning", message: `${finding.message} Accepted by the import profile.` };
}

/** The first repair that is allowed, called for, and has not been tried. */
function repairFor(findings: readonly Finding[], { allowedRepairs }: GateContext, done: readonly RepairDone[]) {
  return gateRepairs.find(
    ({ name, answers }) =>
      allowedRepairs.includes(name) &&
      !done.some((repair) => repair.name === name) &&
      findings.some(({ code }) => answers.includes(code)),
  );
}

function mend(drawing: Drawing, repair: GateRepair): Drawing {
  const polygons = repair.mend(drawing.polygons);
  return { ...drawing, polygons, type: polygons.length === 1 ? drawing.type : "MultiPolygon" };
}

function answer(found: Finding, { name, areaBeforeSquareMetres, areaAfterSquareMetres }: RepairDone): Finding {
  const areas = `${squareMetres(areaBeforeSquareMetres)} as drawn became ${squareMetres(areaAfterSquareMetres)}`;
  return {
    ...found,
    severity: found.severity === "error" ? "warning" : "note",
    message: `${found.message} Repaired by ${name}: ${areas}.`,
  };
}

function result(findings: readonly Finding[], drawing: Drawing, repairs: readonly RepairDone[]): GateResult {
  const refused = findings.some(({ severity }) => severity === "error");
  return { findings: fewOfEachCode(findings), ground: refused ? null : drawing.polygons, repairs };
}
