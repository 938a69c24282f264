import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { repositoryRoot } from "../../src/platform/repository-root.ts";

/** One source file, its path from the root with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Paths of the files of ours it imports: for types, at once, or later by `import()`. */
  readonly imports: readonly string[];
}

const left = new Set(["node_modules", "dist", "output", "data"]);

/** Every TypeScript and JavaScript file under the folders named. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    filesUnder(join(repositoryRoot, folder))
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
      .map(readSource),
  );
}

export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return left.has(entry.name) ? [] : filesUnder(path);
    return [path];
  });
}

export function readRoot(path: string): string {
  return readFileSync(join(repositoryRoot, path), "utf8");
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  // A specifier is a string after `from`, after a bare `import`, or inside `import(…)`; text in comments has no quotes.
  const specifiers = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g);
  const imports = Array.from(specifiers, ([, specifier = ""]) =>
    shown(resolve(dirname(path), specifier.split("?")[0] ?? "")),
  );
  return { path: shown(path), text, imports: [...new Set(imports)] };
}

function shown(path: string): string {
  return relative(repositoryRoot, path).replaceAll("\\", "/");
}
