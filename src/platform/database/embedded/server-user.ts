import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** The operating-system account PostgreSQL runs under; null: our own. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

/** PostgreSQL refuses to be root. Then it runs as the first of these that exists; initdb needs it in passwd. */
const accounts = ["homeground", "postgres", "nobody"];

/** For the cluster in a folder: its owner where it is there already, as it was an ordinary user's before root came. */
export function serverUser(cluster: string): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const { uid: owner = 0, gid: group = 0 } = statSync(cluster, { throwIfNoEntry: false }) ?? {};
  if (owner > 0) return { uid: owner, gid: group };
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const users = new Map(lines.map((line) => [line.slice(0, line.indexOf(":")), line.split(":")]));
  for (const name of accounts) {
    const fields = users.get(name);
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  return null;
}

/** `spawn` options that put a child into the account, in a folder every account can stand in. */
export function asUser(user: ServerUser): { cwd: string; uid?: number; gid?: number } {
  const cwd = process.platform === "win32" ? process.cwd() : "/";
  return user === null ? { cwd } : { cwd, uid: user.uid, gid: user.gid };
}

/** Whether the account can do this, found out by doing it: permissions have too many layers to compute. */
export function canRun(user: ServerUser, program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { ...asUser(user), stdio: "ignore" }).status === 0;
}

export function canEnter(user: ServerUser, folder: string): boolean {
  return user === null || canRun(user, "/bin/sh", "-c", 'cd "$1"', "sh", folder);
}
