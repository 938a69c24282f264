import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withoutAccount } from "../../../src/modules/journal/actor.ts";
import { atDesk } from "../../../src/modules/reports/desk-store.ts";
import type { Database } from "../../../src/platform/database/database.ts";
import { repositoryRoot } from "../../../src/platform/repository-root.ts";
import { type KnownPeople, recordTestPeople } from "../../api/support/people.ts";
import { freePort } from "../../api/support/running-program.ts";
import { freshDatabase } from "../../api/support/with-database.ts";
import { builtWeb } from "./built-web.ts";

/** A programme over which the program runs as a process of its own, to be killed and started again. */
export interface KillableServer {
  /** At localhost, the same after every start. */
  readonly url: string;
  readonly database: Database;
  readonly people: KnownPeople;
  start(): Promise<void>;
  /** SIGKILL: nothing is written, nobody is told. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function killableServer(): Promise<KillableServer> {
  const [store, data, port] = await Promise.all([
    freshDatabase(),
    mkdtemp(join(tmpdir(), "homeground-kill-")),
    freePort(),
  ]);
  await builtWeb();
  const definition = { name: { en: "Test programme" }, countryCode: null, isSample: false };
  await atDesk(store.db, [], async (desk) => desk.define(definition, withoutAccount("Tester"), new Date()));
  const people = await recordTestPeople(store.db, new Date());
  let pid: number | null = null;
  let ended: Promise<void> = Promise.resolve();
  const kill = async () => {
    if (pid === null) return;
    process.kill(pid, "SIGKILL");
    pid = null;
    await ended;
  };
  return {
    url: `http://localhost:${port}`,
    database: store.db,
    people,
    async start() {
      const environment = { ...process.env, HOMEGROUND_DATA: data, PORT: String(port), DATABASE_URL: store.url };
      const child = spawn(process.execPath, [join(repositoryRoot, "bin", "homeground.mjs"), "serve"], {
        cwd: tmpdir(),
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
      });
      ended = new Promise((resolve) => child.once("exit", () => resolve()));
      let text = "";
      await new Promise<void>((resolve, reject) => {
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding("utf8").on("data", (part: string) => {
            text += part;
            if (text.includes("Homeground is ready at")) resolve();
          });
        }
        child.once("exit", () => reject(new Error(`The server ended: ${text}`)));
      });
      pid = await serverUnder(child.pid);
    },
    kill,
    async close() {
      await kill();
      await store.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The bootstrap's one child is the server. */
async function serverUnder(pid: number | undefined): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return Number(children.trim().split(" ")[0]);
}
