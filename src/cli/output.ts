import type { ProblemDocument } from "../platform/problem.ts";
import { type Progress, startProgress } from "./progress.ts";

/** Results go to standard output, sentences for a person to standard error when JSON was asked for. */
export interface Output {
  readonly json: boolean;
  /** The result: as JSON, or in the words given. */
  result(value: unknown, words: () => string): void;
  /** A sentence about what is going on. */
  say(sentence: string): void;
  /** From here on every result says that it is of the sample programme. */
  markSample(): void;
  problem(document: ProblemDocument): void;
  progress(label: string): Progress;
}

export function outputTo(out: NodeJS.WriteStream, err: NodeJS.WriteStream, json: boolean): Output {
  let sample = false;
  return {
    json,
    result(value, words) {
      if (json) out.write(`${JSON.stringify(sample ? marked(value) : value)}\n`);
      else out.write(`${sample ? "SAMPLE programme: everything in it is invented.\n" : ""}${words().trimEnd()}\n`);
    },
    markSample() {
      sample = true;
    },
    say: (sentence) => void (json ? err : out).write(`${sentence}\n`),
    problem: (document) => {
      if (json) out.write(`${JSON.stringify(document)}\n`);
      else err.write(`${document.detail}\n`);
    },
    progress: (label) => startProgress(err, label),
  };
}

/** A result of the sample programme as JSON: an object says so itself, anything else is wrapped. */
function marked(value: unknown): unknown {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? { sample: "SAMPLE", ...value } : { sample: "SAMPLE", result: value };
}
