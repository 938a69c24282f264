import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Runs npm unless node_modules already holds what package-lock.json asks for. */
export function ensureInstalled() {
  if (!isInstalled()) install();
  linkOurCommand();
}

/**
 * npm notes what it installed in node_modules/.package-lock.json, last of all, so an interrupted install does not pass.
 * Optional packages (binaries for other machines) may be absent.
 */
function isInstalled() {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const found = packagesIn(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const present = found[path];
    return present === undefined ? entry.optional === true : present.version === entry.version;
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesIn(/** @type {string} */ path) {
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
}

function install() {
  console.error("Installing the libraries Homeground uses; once per version, a minute or two …");
  const npm = process.env["npm_execpath"];
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  // Not `npm ci`: it refuses a lock file that lacks a binary for some other machine, as ours does where the registry it
  // was made from did not carry one (tools of development only). Versions come from the lock file either way.
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const args = [...first, "install", "--no-save", "--include=dev", "--include=optional", ...quiet];
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32" && program === "npm",
  });
  if (status === 0) return;
  console.error(error ? `npm could not be run: ${error.message}` : "npm install failed; its message stands above.");
  process.exit(1);
}

/** npm links the commands of other packages, never our own: this makes `npx homeground` work in a clone. */
function linkOurCommand() {
  const folder = join(root, "node_modules", ".bin");
  const path = join(folder, process.platform === "win32" ? "homeground.cmd" : "homeground");
  if (existsSync(path)) return;
  try {
    mkdirSync(folder, { recursive: true });
    if (process.platform === "win32") writeFileSync(path, '@node "%~dp0\\..\\..\\bin\\homeground.mjs" %*\r\n');
    else symlinkSync("../../bin/homeground.mjs", path);
  } catch (error) {
    // Another starter made it, or the folder belongs to someone else: only the short name is missing then.
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? "";
    if (!["EEXIST", "EACCES", "EROFS"].includes(code)) throw error;
  }
}
