import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

export function isAlive(pid: number): boolean {
  return hasEntry(pid) && !isZombie(pid);
}

/** Whether the number is taken, if only by a dead process that nobody has reaped: PostgreSQL looks no deeper. */
export function hasEntry(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another account.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether the process is a postgres serving this folder; a pid alone may have gone to another program since. */
export function isPostgresOn(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === "linux") {
      // A postmaster's working folder is its data folder; the program name stands first on its command line.
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return /postgres/.test(command) && readlinkSync(`/proc/${pid}/cwd`) === folder;
    }
    const command = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes("postgres") && command.includes(folder);
  } catch {
    // The process went away between the two looks, or belongs to someone else: either way it is not ours.
    return false;
  }
}

/** Whether any process works in the folder: sessions of a killed postmaster do for a moment. Linux only. */
export function hasProcessIn(folder: string): boolean {
  if (process.platform !== "linux") return false;
  return readdirSync("/proc").some((name) => /^\d+$/.test(name) && isPostgresOn(Number(name), folder));
}

/** Under a container's init that does not reap, a dead child of a dead parent still answers signal 0. */
function isZombie(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}
