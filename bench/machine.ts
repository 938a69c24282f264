import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

/** "2 × AMD EPYC 7R13, 24 GB, Debian GNU/Linux 12 (bookworm)" */
export function machineWords(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1e9);
  return `${processors.length} × ${processors[0]?.model.trim() ?? "unknown processor"}, ${memory} GB, ${systemName()}`;
}

function systemName(): string {
  try {
    return /PRETTY_NAME="(.+)"/.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}
