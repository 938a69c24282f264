import { runProgram } from "../bootstrap/run-program.mjs";

/** Writes the documents that are made from the code: docs/cli.md, docs/openapi.json, docs/problems.md, db/schema.sql. */
export function run() {
  return runProgram(["tests/house/write-documents.ts"], []);
}
