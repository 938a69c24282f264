import { runProgram, runTool } from "../bootstrap/run-program.mjs";

/** Takes the pictures of every screen on the sample programme, and of a certificate in each language, and copies the chosen ones to docs/screenshots. */
export async function run() {
  const code = await runTool("vitest/vitest.mjs", [
    "run",
    "tests/browser/looks.test.ts",
    "tests/browser/screens.test.ts",
    "tests/documents/certificate.test.ts",
  ]);
  return code === 0 ? runProgram(["tests/browser/copy-screenshots.ts"], []) : code;
}
