import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pinnedNode } from "./pinned-node.mjs";
import { root } from "./root.mjs";

/**
 * Runs a script of the clone on the pinned Node and returns its exit code. Signals go on to it. The channel between the
 * two tells it when this process dies, even by `kill -9`.
 *
 * @param {string[]} script Path below the root, with flags for Node before it.
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runProgram(script, args, options = {}) {
  const node = pinnedNode();
  const path = join(root, script.at(-1) ?? "");
  const flags = ["--disable-warning=ExperimentalWarning", ...script.slice(0, -1)];
  const child = spawn(node, [...flags, path, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    ...options,
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env["PATH"] ?? ""}`, ...options.env },
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  if (process.env["npm_lifecycle_event"] !== undefined) endWithParent(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

/**
 * npm, told to end, ends without a word to what it runs: `kill <npm>` would leave a server behind on its port. Between
 * npm and us may stand a shell, which outlives a `kill -9` of npm; Linux tells whose child that is.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
function endWithParent(child) {
  const lineage = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const before = lineage();
  const watch = setInterval(() => {
    if (lineage() === before) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 250);
  watch.unref();
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1];
  } catch {
    // No /proc (macOS, Windows), or the process is gone, which shows in the first half.
    return undefined;
  }
}

/**
 * Runs a tool from node_modules in the root folder.
 *
 * @param {string} script Below node_modules.
 * @param {string[]} args
 */
export function runTool(script, args) {
  return runProgram([join("node_modules", script)], args, { cwd: root });
}
