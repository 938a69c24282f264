import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumPath } from "./chromium.ts";

/** A browser with a folder of its own, as one has at a desk: what it keeps is there after it was killed. */
export interface KillableBrowser {
  /** Opens the browser and a page in it; `cookies` as it would have kept them. */
  open(cookies: Parameters<BrowserContext["addCookies"]>[0]): Promise<Page>;
  /** SIGKILL to all of it. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export async function killableBrowser(): Promise<KillableBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "homeground-profile-"));
  let context: BrowserContext | null = null;
  return {
    async open(cookies) {
      context = await chromium.launchPersistentContext(folder, {
        ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
        args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        viewport: { width: 1440, height: 900 },
        locale: "en-GB",
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(60_000);
      await context.addCookies(cookies);
      return context.pages()[0] ?? (await context.newPage());
    },
    async kill() {
      for (const pid of await processesOf(folder)) process.kill(pid, "SIGKILL");
      while ((await processesOf(folder)).length > 0) await setTimeout(50);
      await context?.close().catch(() => undefined);
    },
    async remove() {
      await context?.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The browser of that profile: its main process, with which the others end. */
async function processesOf(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (command.includes(`--user-data-dir=${folder}`) && !command.includes("--type=")) found.push(Number(name));
  }
  return found;
}
