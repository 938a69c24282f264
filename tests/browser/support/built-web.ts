import { mkdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ensureWebBuilt } from "../../../bin/bootstrap/web-build.mjs";
import { repositoryRoot } from "../../../src/platform/repository-root.ts";

const lock = join(tmpdir(), "homeground-web-build.lock");
/** A build takes five seconds; a lock this old was left by a run that was killed. */
const staleAfterMilliseconds = 120_000;

/** The built web app, made anew when its sources changed. Test files start side by side; one of them builds. */
export async function builtWeb(): Promise<string> {
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const made = await stat(lock).catch(() => null);
      if (made !== null && Date.now() - made.mtimeMs > staleAfterMilliseconds)
        await rm(lock, { recursive: true, force: true });
      await setTimeout(200);
    }
  }
  try {
    await ensureWebBuilt();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
  return join(repositoryRoot, "web", "dist");
}
