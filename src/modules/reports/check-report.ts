import { groundToGeoJson } from "../../geometry/geojson.ts";
import type { Bounds, Ground } from "../../geometry/shape.ts";
import type { Finding } from "./finding.ts";
import type { RepairName } from "./gate-repair-name.ts";
import { geometryGate, pointGate } from "./geometry-gate.ts";
import type { Report } from "./report.ts";
import type { ReportType, ShapeField } from "./report-type.ts";
import { reportTypeNamed } from "./report-types.ts";
import { schemaFindings } from "./schema-findings.ts";
import { pointerOf, shapePlaces, withValueAt } from "./shape-places.ts";
import { heldAgainstTyped } from "./typed-agreement.ts";

/** An area that is known already, with which a new one is compared. */
export interface KnownArea {
  readonly recordId: string;
  readonly label: string;
  readonly ground: Ground;
}

/** What the checks may know besides the report itself. */
export interface CheckContext {
  /** Today as YYYY-MM-DD: no information is from the future. */
  readonly today: string;
  readonly country: { readonly name: string; readonly ground: Ground; readonly toleranceMetres: number } | null;
  readonly allowedRepairs: readonly RepairName[];
  /** Findings of severity error that an import profile accepts as warnings, named one by one. */
  readonly acceptedCodes: readonly string[];
  readonly knownAreas: (set: "opened" | "released", bounds: Bounds) => readonly KnownArea[];
}

/** A report after the checks: with the shapes the gate let through, and everything found. */
export interface CheckedReport {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly repaired: boolean;
  /** False where a finding of severity error stands: the report is not taken. */
  readonly acceptable: boolean;
  /** The areas it brings, for comparison with those that follow. */
  readonly areas: readonly { readonly set: "opened" | "released"; readonly ground: Ground }[];
}

/** Checks a report as it was offered. Pure; nothing is repaired but by the repairs the context names. */
export function checkReport(offered: unknown, context: CheckContext): CheckedReport {
  const findings: Finding[] = [...schemaFindings(offered)];
  if (findings.length > 0) return refused(offered as Report, findings);
  const report = offered as Report;
  const type = reportTypeNamed(report.type);
  if (!type) return refused(report, findings);
  if (report.dateOfInformation > context.today) findings.push(fromTheFuture(report, context.today));
  const { body, areas, repaired, findings: ofShapes } = checkShapes(type, report.body, context);
  findings.push(...ofShapes);
  const checked: Report = { ...report, body };
  if (!hasError(findings)) findings.push(...type.checks.flatMap((check) => check(checked as Report<never>)));
  return { report: checked, findings, repaired, acceptable: !hasError(findings), areas };
}

/** What a body becomes when its shapes went through the gate, and what was found on the way. */
interface CheckedShapes extends Pick<CheckedReport, "areas" | "repaired" | "findings"> {
  readonly body: Record<string, unknown>;
}

/** Sends every shape of a body through the gate; the rest of it may still be unfinished. */
export function checkShapes(
  type: Pick<ReportType, "shapes">,
  offered: Readonly<Record<string, unknown>>,
  context: CheckContext,
): CheckedShapes {
  let body: Record<string, unknown> = { ...offered };
  const findings: Finding[] = [];
  const areas: { set: "opened" | "released"; ground: Ground }[] = [];
  let repaired = false;
  for (const field of type.shapes) {
    for (const { keys, value } of shapePlaces(body, field.field)) {
      if (value === undefined && !field.required) continue;
      const passed = passGate(field, pointerOf(keys), value, context);
      findings.push(...passed.findings);
      repaired ||= passed.repaired;
      if (passed.shape !== null) body = withValueAt(body, keys, passed.shape);
      if (passed.ground && field.comparedWith) areas.push({ set: field.comparedWith, ground: passed.ground });
    }
  }
  return { body, findings, areas, repaired };
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function refused(report: Report, findings: readonly Finding[]): CheckedReport {
  return { report, findings, repaired: false, acceptable: false, areas: [] };
}

export function fromTheFuture(report: Pick<Report, "dateOfInformation">, today: string): Finding {
  return {
    code: "date-in-the-future",
    severity: "error",
    message: `The date of information ${report.dateOfInformation} lies after today, ${today}. Give the day on which it was so.`,
    path: "/dateOfInformation",
  };
}

interface Passed {
  readonly shape: unknown;
  readonly ground: Ground | null;
  readonly findings: readonly Finding[];
  readonly repaired: boolean;
}

function passGate(field: ShapeField, pointer: string, value: unknown, context: CheckContext): Passed {
  const { geometry, asTyped } = (value ?? {}) as { geometry?: unknown; asTyped?: unknown };
  const held = heldAgainstTyped(geometry, asTyped, field.shape, pointer);
  const passed = passOffered(field, pointer, held.offered, asTyped, context);
  return { ...passed, findings: [...held.findings, ...passed.findings] };
}

function passOffered(
  field: ShapeField,
  pointer: string,
  offered: unknown,
  asTyped: unknown,
  context: CheckContext,
): Passed {
  const path = `${pointer}/geometry`;
  const typed = asTyped === undefined ? {} : { asTyped };
  const country = field.insideCountry && context.country ? { country: context.country } : {};
  const asked = {
    path,
    ...country,
    isBorder: !field.insideCountry,
    allowedRepairs: context.allowedRepairs,
    acceptedCodes: context.acceptedCodes,
  };
  if (field.shape === "point") {
    const { findings, position, repairs } = pointGate(offered, asked);
    const repaired = repairs.length > 0;
    const kept = repaired ? { asOffered: offered, repairs: repairs.map((name) => ({ name })) } : {};
    const shape = position && { geometry: { type: "Point", coordinates: position }, ...typed, ...kept };
    return { shape, ground: null, findings, repaired };
  }
  const set = field.comparedWith;
  const neighbours = set === null ? {} : { neighbours: (bounds: Bounds) => context.knownAreas(set, bounds) };
  const { findings, ground, repairs } = geometryGate(offered, { ...asked, ...neighbours });
  const repaired = repairs.length > 0;
  if (ground === null) return { shape: null, ground, findings, repaired };
  const kept = repaired ? { asOffered: offered, repairs } : {};
  return { shape: { geometry: groundToGeoJson(ground), ...typed, ...kept }, ground, findings, repaired };
}
