import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, realpath, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DataFolder } from "../../data-folder.ts";
import { problem } from "../../problem.ts";
import { type Engine, program, sharedFolder } from "./engine.ts";
import { asUser, canEnter, type ServerUser } from "./server-user.ts";

/** A folder of tables and the password of its one role, `homeground`. */
export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/** Opens the cluster of a data folder, making it on the first start. */
export async function openCluster(data: DataFolder, engine: Engine, user: ServerUser): Promise<Cluster> {
  const folder = await realpath(data.cluster).catch(() => null);
  if (folder === null) return createCluster(data, engine, user);
  const version = (await readFile(join(folder, "PG_VERSION"), "utf8")).trim();
  if (version !== engine.version.split(".")[0]) {
    throw problem(
      "database-engine-failed",
      `${data.cluster} was written by PostgreSQL ${version}; this Homeground brings ${engine.version}.`,
    );
  }
  const secret: { password: string } = JSON.parse(await readFile(data.postgresSecret, "utf8"));
  return { folder, password: secret.password };
}

async function createCluster(data: DataFolder, engine: Engine, user: ServerUser): Promise<Cluster> {
  const password = randomBytes(24).toString("hex");
  const folder = await newClusterPath(data, user);
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${folder}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (user !== null) await Promise.all([unfinished, passwordFile].map((path) => chown(path, user.uid, user.gid)));
    await initialise(engine, user, unfinished, passwordFile);
  } finally {
    await rm(passwordFile);
  }
  await writeFile(data.postgresSecret, JSON.stringify({ password }), { mode: 0o600 });
  await rename(unfinished, folder);
  if (folder !== data.cluster) await relink(folder, data.cluster);
  return { folder, password };
}

/** In the data folder, or, where the server account cannot go there, in a folder of its own with a link to it. */
async function newClusterPath(data: DataFolder, user: ServerUser): Promise<string> {
  if (canEnter(user, data.path)) return data.cluster;
  const clusters = join(sharedFolder, "clusters");
  await mkdir(clusters, { recursive: true, mode: 0o755 });
  return join(clusters, randomBytes(8).toString("hex"));
}

async function relink(target: string, path: string): Promise<void> {
  // A link whose cluster is gone (a restored or copied data folder) would make symlink fail.
  await rm(path, { force: true });
  await symlink(target, path);
}

async function initialise(engine: Engine, user: ServerUser, folder: string, passwordFile: string): Promise<void> {
  const args = ["--pgdata", folder, "--username", "homeground", "--pwfile", passwordFile, "--auth", "scram-sha-256"];
  args.push("--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C");
  const { code, output } = await run(program(engine, "initdb"), args, user);
  if (code === 0) return;
  throw problem("database-engine-failed", `initdb ended with ${code} in ${dirname(folder)}:\n${output.trim()}`);
}

function run(file: string, args: string[], user: ServerUser): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" };
    const child = spawn(file, args, { ...asUser(user), env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
