import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../../src/platform/clock.ts";
import type { Database } from "../../../src/platform/database/database.ts";
import { fileStoreIn } from "../../../src/platform/files.ts";
import { keyRingIn } from "../../../src/platform/keys/key-ring.ts";
import { silentLog } from "../../../src/platform/log.ts";
import { loadSample } from "../../../src/sample/load-sample.ts";
import { createServer } from "../../../src/server.ts";
import { type KnownPeople, recordTestPeople } from "../../api/support/people.ts";
import { freshDatabase } from "../../api/support/with-database.ts";
import { builtWeb } from "./built-web.ts";

export interface SampleServer {
  /** At localhost: passkeys do not work at the address of a machine. */
  readonly url: string;
  readonly database: Database;
  readonly people: KnownPeople;
  close(): Promise<void>;
}

/** The real server on a free port of this machine, over a database of its own with the sample programme in it. */
export async function startSampleServer(): Promise<SampleServer> {
  const [store, webFolder, folder] = await Promise.all([
    freshDatabase(),
    builtWeb(),
    mkdtemp(join(tmpdir(), "homeground-browser-")),
  ]);
  await loadSample(store.db);
  const people = await recordTestPeople(store.db, new Date());
  const app = await createServer({
    database: store.db,
    clock: systemClock,
    files: fileStoreIn(folder),
    log: silentLog,
    webFolder,
    keys: keyRingIn(join(folder, "keys"), { current: undefined, next: undefined }),
  });
  const { port } = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
  return {
    url: `http://localhost:${port}`,
    database: store.db,
    people,
    async close() {
      await app.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
