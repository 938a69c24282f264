import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.ts";

export async function programVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(await readFile(join(repositoryRoot, "package.json"), "utf8"));
  return manifest.version;
}
