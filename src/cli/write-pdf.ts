import { rename, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CommandContext } from "./command.ts";

/** Writes a document where `-o` or `--output` says, whole or not at all, and tells where it is. */
export async function writePdf(context: CommandContext, suggested: string, bytes: Uint8Array): Promise<void> {
  const path = resolve(context.workingFolder, context.options.get("output") ?? suggested);
  const unfinished = `${path}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  context.output.result({ file: path, bytes: bytes.byteLength }, () => `Written to ${path}`);
}
