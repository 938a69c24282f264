import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./sync-folder.ts";

/** Written beside for this account alone, flushed, renamed, the folder flushed: after a power cut it is there whole or not at all. */
export async function writeDurably(path: string, content: Uint8Array | string, temporary: string): Promise<void> {
  const file = await open(temporary, "w", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}
