import { randomBytes } from "node:crypto";
import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Writes and flushes a small file and takes it away; throws what the disk says. Gives the time the file system put on it. */
export async function writeTest(folder: string): Promise<Date> {
  const path = join(folder, `.write-test-${randomBytes(6).toString("hex")}`);
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(Buffer.alloc(4096, 1));
    await file.sync();
    return (await stat(path)).mtime;
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}
