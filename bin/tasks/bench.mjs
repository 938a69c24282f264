import { runProgram } from "../bootstrap/run-program.mjs";

/** Runs the benchmarks beside the programs they are measured against. */
export function run(/** @type {string[]} */ args) {
  return runProgram(["bench/main.ts"], args);
}
