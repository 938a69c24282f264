import { createHash } from "node:crypto";
import Value from "typebox/value";
import { describe, expect, it } from "vitest";
import { report } from "../modules/reports/report.ts";
import { reportTypeNamed, reportTypes } from "../modules/reports/report-types.ts";
import type { Episode } from "./sample-step.ts";
import { sampleSteps } from "./sample-steps.ts";

const steps = sampleSteps();
const documents = steps.map(({ document }) => document);

const allEpisodes: Record<Episode, true> = {
  late: true,
  rejected: true,
  "wrong-polygon": true,
  "wrong-date": true,
  correction: true,
  "overlaps-neighbour": true,
  "inside-known-area": true,
  "near-duplicate": true,
  "claims-outside": true,
  "claims-again": true,
  slivers: true,
  "outside-any-area": true,
  "reopens-released-land": true,
};

describe("the sample programme's reports", () => {
  it("are the same on every run, and others for another seed", () => {
    expect(hash(sampleSteps())).toBe(hash(steps));
    expect(hash(sampleSteps(1))).not.toBe(hash(steps));
  });

  it("are as many as a district's five years, in order of submission", () => {
    expect(steps.length).toBeGreaterThan(850);
    expect(steps.length).toBeLessThan(1_300);
    const moments = steps.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted());
  });

  it("have every type of report and every episode", () => {
    expect(new Set(documents.map(({ type }) => type))).toEqual(new Set(reportTypes.map(({ name }) => name)));
    const episodes = new Set(steps.flatMap(({ episode }) => episode ?? []));
    expect(episodes).toEqual(new Set(Object.keys(allEpisodes)));
  });

  it("keep the schemas of reports and of their types", () => {
    for (const document of documents) {
      expect([...Value.Errors(report, document)]).toEqual([]);
      const body = reportTypeNamed(document.type)?.body;
      expect(body && [...Value.Errors(body, document.body)]).toEqual([]);
    }
  });

  it("have unique ids, and supersede only reports submitted before", () => {
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    const position = new Map(documents.map(({ id }, index) => [id, index]));
    const corrections = documents.filter(({ supersedes }) => supersedes !== undefined);
    expect(corrections.length).toBeGreaterThan(10);
    for (const { id, supersedes } of corrections) {
      expect(position.get(supersedes ?? "")).toBeLessThan(position.get(id) ?? 0);
    }
  });

  it("lie in the five years from 2021 to 2025", () => {
    for (const { at, decision, document } of steps) {
      expect(document.dateOfInformation >= "2021-01-01" && document.dateOfInformation <= "2025-12-31").toBe(true);
      expect(at >= "2021-01-01" && (decision?.at ?? at) < "2026-01-01").toBe(true);
    }
  });

  it("are decided later and by a second person, and a rejection has a reason", () => {
    for (const { at, decision, document } of steps) {
      if (decision === null) continue;
      expect(decision.at > at).toBe(true);
      expect(decision.by).not.toBe(document.reportedBy.name);
      expect(decision.reason !== undefined).toBe(decision.kind === "reject");
    }
  });

  it("leave twelve waiting for approval and reject some", () => {
    expect(steps.filter(({ decision }) => decision === null).length).toBe(12);
    expect(steps.filter(({ decision }) => decision?.kind === "reject").length).toBeGreaterThan(10);
  });

  it("have names beyond ASCII, a long description, and fields left out", () => {
    const describe = (document: (typeof documents)[number]): string => String(document.body.description ?? "");
    expect(documents.some(({ reportedBy }) => /[^\x20-\x7e]/.test(reportedBy.name))).toBe(true);
    expect(documents.some((document) => describe(document).length > 1_000)).toBe(true);
    expect(documents.some((document) => describe(document) === "")).toBe(true);
    expect(documents.some(({ source }) => source === undefined)).toBe(true);
  });
});

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
