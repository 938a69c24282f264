#!/usr/bin/env node
// The bootstrap: plain JavaScript without libraries, for whatever Node (20.19 or newer) the machine has. It installs what
// is missing, builds the web app when its sources changed, and runs the program on the Node this version is pinned to.
import { ensureInstalled } from "./bootstrap/install.mjs";
import { runProgram } from "./bootstrap/run-program.mjs";

const tasks = ["test", "check", "bench", "docs"];
const [command = "", ...rest] = process.argv.slice(2);

refuseOldNode();
ensureInstalled();
if (tasks.includes(command)) {
  const { run } = await import(`./tasks/${command}.mjs`);
  process.exitCode = await run(rest);
} else {
  if (command === "start" && !rest.includes("--help")) {
    const { ensureWebBuilt } = await import("./bootstrap/web-build.mjs");
    await ensureWebBuilt();
  }
  process.exitCode = await runProgram(["src/cli/main.ts"], process.argv.slice(2));
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Homeground needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
  process.exit(1);
}
