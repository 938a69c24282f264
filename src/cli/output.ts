import type { ProblemDocument } from "../platform/problem.ts";
import { type Progress, startProgress } from "./progress.ts";

/** Results go to standard output, sentences for a person to standard error when JSON was asked for. */
export interface Output {
  readonly json: boolean;
  /** The result: as JSON, or in the words given. */
  result(value: unknown, words: () => string): void;
  /** A sentence about what is going on. */
  say(sentence: string): void;
  problem(document: ProblemDocument): void;
  progress(label: string): Progress;
}

export function outputTo(out: NodeJS.WriteStream, err: NodeJS.WriteStream, json: boolean): Output {
  return {
    json,
    result: (value, words) => void out.write(json ? `${JSON.stringify(value)}\n` : `${words().trimEnd()}\n`),
    say: (sentence) => void (json ? err : out).write(`${sentence}\n`),
    problem: (document) => {
      if (json) out.write(`${JSON.stringify(document)}\n`);
      else err.write(`${document.detail}\n`);
    },
    progress: (label) => startProgress(err, label),
  };
}
