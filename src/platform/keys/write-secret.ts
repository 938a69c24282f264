import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../files.ts";

/** Writes a secret so that it is there whole after a power cut, or not at all. */
export async function writeSecret(path: string, text: string): Promise<void> {
  const temporary = `${path}.part`;
  const file = await open(temporary, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}
