import { runTool } from "../bootstrap/run-program.mjs";

/** What must hold before a commit, quickest first. Every step runs, so that one look shows all that is wrong. */
const steps = [
  { name: "format and lint", tool: "@biomejs/biome/bin/biome", args: ["check", "--error-on-warnings", "."] },
  { name: "types of the program", tool: "typescript/bin/tsc", args: ["-p", "tsconfig.json"] },
  { name: "types of the web app", tool: "typescript/bin/tsc", args: ["-p", "tsconfig.web.json"] },
  { name: "dead code", tool: "knip/bin/knip.js", args: [] },
  { name: "layers, documents, schema", tool: "vitest/vitest.mjs", args: ["run", "--reporter=dot", "tests/house"] },
];

export async function run() {
  const failed = [];
  for (const { name, tool, args } of steps) {
    console.log(`· ${name}`);
    if ((await runTool(tool, args)) !== 0) failed.push(name);
  }
  console.log(failed.length === 0 ? "The house is in order." : `To mend: ${failed.join("; ")}.`);
  return failed.length === 0 ? 0 : 1;
}
