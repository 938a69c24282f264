import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { entriesInOrder, journalHead } from "../../src/modules/journal/store.ts";
import { verifyJournal } from "../../src/modules/journal/verify-journal.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import type { Report } from "../../src/modules/reports/report.ts";
import { documentsOf, reportCount } from "../../src/modules/reports/store.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { dataFolderAt } from "../../src/platform/data-folder.ts";
import { connect, type Database } from "../../src/platform/database/database.ts";
import { type EmbeddedServer, openEmbeddedServer } from "../../src/platform/database/embedded/embedded-server.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { fileStoreIn } from "../../src/platform/files.ts";
import { silentLog } from "../../src/platform/log.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { storageProblem } from "../../src/platform/storage-problem.ts";
import { createServer } from "../../src/server.ts";
import { leyla, reportOf, square } from "./support/documents.ts";
import { type KnownPeople, recordTestPeople } from "./support/people.ts";

/** A real disk that is full: a file system in memory, which only root can mount. */
const place = mkdtempSync(join(tmpdir(), "homeground-disk-"));
const mounted =
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=320m,mode=755", "tmpfs", place], { stdio: "ignore" }).status === 0;
chmodSync(place, 0o755);

let server: EmbeddedServer;
let db: Database;
let app: FastifyInstance;
let people: KnownPeople;

describe.skipIf(!mounted)("a full disk (skipped where no file system can be mounted)", () => {
  const data = dataFolderAt(place);
  const ballast = join(place, "ballast");

  beforeAll(async () => {
    server = await openEmbeddedServer(data);
    db = connect(server.url("homeground"), { most: 4 });
    await migrate(db, join(repositoryRoot, "db", "migrations"));
    const definition = { name: { en: "Test programme" }, countryCode: null, isSample: false };
    await atDesk(db, [], async (desk) => desk.define(definition, withoutAccount("Tester"), new Date()));
    people = await recordTestPeople(db, new Date());
    const files = fileStoreIn(data.files);
    app = await createServer({ database: db, clock: systemClock, files, log: silentLog, webFolder: place, data });
  });
  afterAll(async () => {
    await app.close();
    await db.end();
    await server.close();
    execFileSync("umount", [place]);
    rmdirSync(place);
  });

  const free = async () => {
    const { bavail, bsize } = await statfs(place);
    return bavail * bsize;
  };
  const fillTo = async (left: number) => writeFile(ballast, Buffer.alloc(Math.max(0, (await free()) - left)));
  const send = (n: number) =>
    app.inject({
      method: "POST",
      url: "/api/reports",
      headers: people.headers("leyla"),
      payload: reportOf("hazard-report", "2025-01-01", {
        hazardCode: `D-${n}`,
        kind: "suspected",
        area: square(n * 2),
      }),
    });
  /** What was seen of the disk is believed for a second. */
  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1_100));

  test("writing ends, in words, before there is no room at all, and begins again when there is", async () => {
    expect((await send(1)).statusCode).toBe(201);
    await fillTo(40 * 2 ** 20);
    await aMoment();
    const refused = await send(2);
    expect(refused.statusCode).toBe(507);
    expect(refused.json()).toMatchObject({ code: "disk-full", detail: expect.stringContaining("Make room") });
    const ready = await app.inject("/api/ready");
    expect({ status: ready.statusCode, ...ready.json() }).toMatchObject({ status: "not ready" });
    for (const url of ["/api/reports", "/api/hazards", "/api/ledger"]) {
      expect((await app.inject({ url, headers: people.headers("leyla") })).statusCode).toBe(200);
    }
    rmSync(ballast);
    await aMoment();
    expect((await send(2)).statusCode).toBe(201);
    expect((await app.inject("/api/ready")).statusCode).toBe(200);
  });

  test("a large write that fills the last page is undone as a whole, and reading goes on", async () => {
    const before = await journalHead(db);
    await fillTo(0);
    const filling = atDesk(db, [], async (desk) => {
      for (let n = 0; n < 3_000; n++) {
        const text = Array.from({ length: 400 }, () => Math.random()).join(" ");
        const body = { hazardCode: `F-${n}`, kind: "suspected", area: square(n), description: text };
        desk.submit(
          reportOf("hazard-report", "2025-01-01", body) as Report,
          [],
          withoutAccount(leyla.name),
          new Date(),
        );
      }
    });
    const failure = await filling.then(
      () => null,
      (error: unknown) => storageProblem(error),
    );
    expect(failure?.code).toBe("disk-full");
    expect((await app.inject({ url: "/api/reports", headers: people.headers("leyla") })).statusCode).toBe(200);
    rmSync(ballast);
    const documents = (ids: readonly string[]) => documentsOf(db, ids);
    const found = await verifyJournal(entriesInOrder(db), documents, await reportCount(db));
    expect(found).toMatchObject({ firstBreak: null, head: { position: before.position, hash: before.hash } });
    await aMoment();
    expect((await send(3)).statusCode).toBe(201);
  });

  test("an attachment that finds no room leaves nothing of itself", async () => {
    const files = fileStoreIn(data.files);
    const before = await files.all();
    await fillTo(1024 * 1024);
    const failure = await files.put(Buffer.alloc(4 * 2 ** 20, 7)).catch((error: unknown) => storageProblem(error));
    expect(failure).toMatchObject({ code: "disk-full" });
    rmSync(ballast);
    expect(await files.all()).toEqual(before);
    expect(readdirSync(data.files, { recursive: true }).filter((name) => String(name).endsWith(".part"))).toEqual([]);
  });
});
