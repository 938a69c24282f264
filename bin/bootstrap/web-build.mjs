import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { root } from "./root.mjs";
import { runProgram } from "./run-program.mjs";

const stampPath = join(root, "web", "dist", ".built-from");

/** Builds web/dist when what it is made of has changed since. */
export async function ensureWebBuilt() {
  if (!existsSync(join(root, "vite.config.ts"))) return;
  const hash = sourcesHash();
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === hash) return;
  console.error("Building the web app …");
  const args = ["build", "--logLevel", "warn"];
  const code = await runProgram([join("node_modules", "vite", "bin", "vite.js")], args, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    // Whoever builds: under a test's NODE_ENV Vite would put React's development build, twice as slow, into web/dist.
    env: { NODE_ENV: "production" },
  });
  if (code !== 0) {
    console.error("The web app could not be built; the message stands above.");
    process.exit(1);
  }
  writeFileSync(stampPath, hash);
}

/** The files under web, the modules of src they reach, the build's configuration and the versions of the libraries. */
function sourcesHash() {
  const hash = createHash("sha256").update("production");
  const waiting = filesUnder(join(root, "web"));
  waiting.push(join(root, "vite.config.ts"), join(root, "package-lock.json"));
  const seen = new Set(waiting);
  for (const path of waiting) {
    const bytes = readFileSync(path);
    hash.update(path.slice(root.length)).update("\0").update(bytes).update("\0");
    if (!/\.tsx?$/.test(path)) continue;
    for (const target of importsOf(path, bytes.toString("utf8"))) {
      if (seen.has(target) || !existsSync(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return hash.digest("hex");
}

/** Relative imports only: packages are covered by the lock file. */
function importsOf(/** @type {string} */ path, /** @type {string} */ text) {
  const specifiers = text.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"?]+)/g);
  return Array.from(specifiers, ([, specifier = ""]) => resolve(dirname(path), specifier));
}

/** @returns {string[]} */
function filesUnder(/** @type {string} */ folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === join(root, "web", "dist") ? [] : filesUnder(path);
    return [path];
  });
}
