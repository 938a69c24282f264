#!/usr/bin/env node
// The bootstrap: plain JavaScript without libraries, for whatever Node (20.19 or newer) the machine has. It installs what
// is missing, builds the web app when its sources changed, and runs the program on the Node this version is pinned to.
import { ensureInstalled } from "./bootstrap/install.mjs";
import { runProgram } from "./bootstrap/run-program.mjs";

const tasks = ["test", "check", "bench", "docs", "screenshots"];
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
  // A server lives long: a small nursery (V8's default grows to 3 × 16 MB and lets garbage pile up) took it from 380 MB to
  // 300 MB with a nation loaded, at the same speed. An import lives short and is faster with the default.
  const flags = command === "start" || command === "serve" ? ["--max-semi-space-size=2"] : [];
  process.exitCode = await runProgram([...flags, "src/cli/main.ts"], process.argv.slice(2));
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Homeground needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
  process.exit(1);
}
