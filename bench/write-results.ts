import { readFileSync, writeFileSync } from "node:fs";
import type { ClaimResult } from "./claim.ts";

const resultsFile = new URL("./results.json", import.meta.url);
const documentFile = new URL("../docs/benchmarks.md", import.meta.url);

/** What one run of one claim found, or why it found nothing, and where. */
export interface Measurement {
  readonly name: string;
  readonly date: string;
  readonly machine: string;
  readonly versions: string;
  readonly results: readonly ClaimResult[];
  readonly notMeasured?: string;
}

/** Replaces what was known of the measured claims, keeps the others, and writes docs/benchmarks.md from all. */
export function writeResults(names: readonly string[], fresh: readonly Measurement[]): void {
  const known = new Map(readResults().map((measurement) => [measurement.name, measurement]));
  for (const measurement of fresh) known.set(measurement.name, measurement);
  const all = names.flatMap((name) => known.get(name) ?? []);
  writeFileSync(resultsFile, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(documentFile, documentOf(all));
}

function readResults(): Measurement[] {
  try {
    return JSON.parse(readFileSync(resultsFile, "utf8")) as Measurement[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function documentOf(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(({ results, name, notMeasured }) =>
    notMeasured === undefined ? results.map(rowOf) : [`| ${name} | – | – | – | – | not measured: ${notMeasured} |`],
  );
  const sections = measurements.map(
    ({ name, date, machine, versions, results }) =>
      `## ${name}\n\n${date} · ${machine} · ${versions}\n\n${results.flatMap(({ notes }) => notes.map((note) => `- ${note}`)).join("\n")}\n`,
  );
  return `# Benchmarks

Written by \`npm run bench\` (one claim: \`npm run bench -- tiles\`); do not edit. Every ratio is ours over the peer's, both
measured in the same run on the same machine, the peer installed and started by the bench.

| claim | ours | peer | ratio | target | met |
|---|---|---|---|---|---|
${rows.join("\n")}

${sections.join("\n")}`;
}

function rowOf({ claim, unit, ours, peer, ratio, target, met }: ClaimResult): string {
  const figure = (value: number | null) =>
    value === null ? "–" : `${unit === "lost" ? value : value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`;
  return `| ${claim} | ${figure(ours)} | ${figure(peer)} | ${ratio === null ? "–" : ratio.toFixed(2)} | ${target} | ${met ? "yes" : "**no**"} |`;
}
