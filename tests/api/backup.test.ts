import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { derivedTables } from "../../src/modules/reports/derived-tables.ts";
import { openBackupKey } from "../../src/platform/backup/backup-key.ts";
import { folderStore } from "../../src/platform/backup/folder-store.ts";
import { differingTables, mustBeEmpty } from "../../src/platform/backup/restore-backup.ts";
import { verifyBackups } from "../../src/platform/backup/verify-backup.ts";
import { fileStoreIn } from "../../src/platform/files.ts";
import {
  backUp,
  everyRow,
  keysFor,
  newestManifest,
  oneReport,
  passphrase,
  restoreInto,
  withFolder,
} from "./support/backups.ts";
import { freshDatabase, withDatabase } from "./support/with-database.ts";

const source = withDatabase();
const folder = withFolder();
const data = () => folder.below("data");
const never = new AbortController().signal;

beforeAll(async () => {
  for (let n = 0; n < 6; n++) await oneReport(source.db, n, n % 2 === 0);
  const sha256 = await fileStoreIn(join(data(), "files")).put(Buffer.from("a photograph of a sign"));
  await source.db`
    insert into attachment (sha256, byte_length, name, received_at) values (decode(${sha256}, 'hex'), 22, 'sign.jpg', now())`;
  await mkdir(join(data(), "keys"), { mode: 0o700 });
  await writeFile(join(data(), "keys", "ring.json"), "the ring", { mode: 0o600 });
});

async function inFreshDatabase(work: (target: Awaited<ReturnType<typeof freshDatabase>>) => Promise<void>) {
  const target = await freshDatabase();
  try {
    await work(target);
  } finally {
    await target.close();
  }
}

test("what is restored is the source, row for row and byte for byte, derived state included", async () => {
  const store = folderStore(folder.below("whole"));
  await backUp(source.db, data(), store);
  await inFreshDatabase(async ({ db }) => {
    const restored = folder.below("whole-restored");
    await restoreInto(db, restored, store);
    expect(await everyRow(db)).toEqual(await everyRow(source.db));
    expect(await differingTables(db, (await newestManifest(store)).manifest.derived)).toEqual([]);
    expect(await fileStoreIn(join(restored, "files")).all()).toEqual(await fileStoreIn(join(data(), "files")).all());
    expect(await readFile(join(restored, "keys", "ring.json"), "utf8")).toBe("the ring");
    expect((await stat(join(restored, "keys", "ring.json"))).mode & 0o777).toBe(0o600);
  });
});

test("every table that is not derived is in a backup, those of later migrations too", async () => {
  const store = folderStore(folder.below("tables"));
  await inFreshDatabase(async ({ db }) => {
    await db.unsafe(`
      create schema later;
      create table later.thing (id bigint generated always as identity primary key, twice bigint generated always as (id * 2) stored, word text);
      insert into later.thing (word) values (E'tab\\there'), (null), ('back\\slash')`);
    await backUp(db, folder.below("nothing"), store);
    const { manifest } = await newestManifest(store);
    const tables = await db<{ name: string }[]>`
      select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
    const kept = manifest.tables.map(({ schema, table }) => `${schema}.${table}`);
    const given = [...kept, ...derivedTables.map((name) => `public.${name}`), "public.migration"];
    expect(given.sort()).toEqual(tables.map(({ name }) => name).sort());
    const rows = await db`select * from later.thing order by id`;
    await db`truncate later.thing restart identity`;
    await restoreInto(db, folder.below("nothing"), store);
    expect([...(await db`select * from later.thing order by id`)]).toEqual([...rows]);
    const [next] = await db`insert into later.thing (word) values ('next') returning id`;
    expect(next).toEqual({ id: 4 });
  });
});

test("a backup made while people write is of one moment", async () => {
  const store = folderStore(folder.below("busy"));
  let going = true;
  const writers = [100, 200].map(async (first) => {
    for (let n = first; going; n++) await oneReport(source.db, n, true);
  });
  const backups = [];
  for (let i = 0; i < 4; i++) backups.push(await backUp(source.db, data(), store));
  going = false;
  await Promise.all(writers);
  expect(backups.at(-1)?.journalPosition).toBeGreaterThan(backups[0]?.journalPosition ?? 0);
  await inFreshDatabase(async ({ db }) => {
    await restoreInto(db, folder.below("busy-restored"), store);
    const { journal, derived } = (await newestManifest(store)).manifest;
    const [head] = await db`select position, encode(hash, 'hex') as hash from journal order by position desc limit 1`;
    expect(head).toEqual({ position: journal.position, hash: journal.hash });
    // The digests were taken of the source at that moment: what the journal gives again is the same.
    expect(await differingTables(db, derived)).toEqual([]);
  });
});

test("a second backup writes only what is new, and one that changes nothing only its list", async () => {
  const store = folderStore(folder.below("again"));
  const first = await backUp(source.db, data(), store);
  const same = await backUp(source.db, data(), store);
  expect(same).toMatchObject({ writtenObjects: 0, reusedObjects: first.writtenObjects });
  await oneReport(source.db, 900, false);
  const more = await backUp(source.db, data(), store);
  expect(more.writtenObjects).toBe(2);
  const { backups, broken } = await verifyBackups(store, await keysFor(store), [], never, () => undefined);
  expect({ backups, broken }).toEqual({ backups: 3, broken: [] });
});

test("a backup that was stopped is not there, and nothing half-written is either", async () => {
  const store = folderStore(folder.below("stopped"));
  await backUp(source.db, data(), store);
  const stopped = new AbortController();
  let puts = 0;
  const stopping = {
    ...store,
    put: async (name: string, bytes: Uint8Array) => {
      await store.put(name, bytes);
      puts += 1;
      stopped.abort(new Error("stopped by the test"));
    },
  };
  await oneReport(source.db, 901, false);
  await expect(backUp(source.db, data(), stopping, stopped.signal)).rejects.toThrow("stopped by the test");
  expect(puts).toBe(1);
  const found = await verifyBackups(store, await keysFor(store), [], never, () => undefined);
  expect(found).toMatchObject({ backups: 1, unused: 1, broken: [] });
});

test("a store that holds anything is not restored into", async () => {
  await expect(mustBeEmpty(source.db, "This store")).rejects.toThrow(
    /This store is not empty: .*attachment \(1 rows\)/,
  );
  await inFreshDatabase(({ db }) => mustBeEmpty(db, "This store"));
});

test("the backups of another programme, or of a journal that was changed, are not gone on with", async () => {
  const store = folderStore(folder.below("other"));
  await backUp(source.db, data(), store);
  await inFreshDatabase(async ({ db }) => {
    await oneReport(db, 1, false);
    await expect(backUp(db, data(), store)).rejects.toThrow("it holds backups of another programme");
  });
});

test("another passphrase opens nothing", async () => {
  const store = folderStore(folder.below("locked"));
  await keysFor(store);
  await expect(openBackupKey(store, "correct horse battery stapler")).rejects.toThrow("does not open the backups");
});

test("neither names nor what reports say can be read in a backup", async () => {
  const store = folderStore(folder.below("whole"));
  const texts = await Promise.all(
    [...(await store.list()).keys()].map(async (name) => `${name} ${await store.get(name)}`),
  );
  for (const word of ["Leyla", "Omar", "hazard", "B-0", "sign", "ring.json"]) {
    expect(texts.filter((text) => text.includes(word))).toEqual([]);
  }
});

describe("a bit that flipped, wherever it lies, is named", () => {
  const place = () => folder.below("flipped");
  let target: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    await backUp(source.db, data(), folderStore(place()));
    target = await freshDatabase();
  });
  afterAll(() => target.close());

  test("by verify, with what it holds, and by a restore, which leaves nothing behind", async () => {
    const store = folderStore(place());
    const names = [...(await store.list()).keys()];
    const keys = await keysFor(store);
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) {
      const whole = await readFile(join(place(), name));
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
          const flipped = Buffer.from(whole);
          flipped.writeUInt8((flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3);
          await writeFile(join(place(), name), flipped);
          const opened = await openBackupKey(store, passphrase);
          const { broken } = await verifyBackups(store, keys, opened?.broken ?? [], never, () => undefined);
          expect(broken.map((one) => one.name)).toContain(name);
          expect(broken[0]?.holds).toMatch(
            /^rows \d+ to \d+ of \w+ \(|^attachment |^key file |^the list of backup |^the wrapped key$/,
          );
        }),
        { numRuns: 6 },
      );
      if (name.startsWith("objects/")) {
        // A place of its own each time: an attachment that is there already is not asked for again.
        const place = folder.below(`flipped-restored-${names.indexOf(name)}`);
        await expect(restoreInto(target.db, place, store)).rejects.toThrow(name);
        await mustBeEmpty(target.db, "The target");
      }
      await writeFile(join(place(), name), whole);
    }
    const { broken } = await verifyBackups(store, keys, [], never, () => undefined);
    expect(broken).toEqual([]);
  }, 120_000);

  test("and so is an object, or a list, that is gone", async () => {
    const store = folderStore(place());
    await backUp(source.db, data(), store);
    const list = await store.list();
    const [object] = [...list.keys()].filter((name) => name.startsWith("objects/"));
    const [manifest] = [...list.keys()].filter((name) => name.startsWith("manifests/")).sort();
    const without = {
      ...store,
      list: async () => new Map([...list].filter(([name]) => name !== object && name !== manifest)),
      get: async (name: string) => (name === object || name === manifest ? null : store.get(name)),
    };
    const { broken } = await verifyBackups(without, await keysFor(store), [], never, () => undefined);
    expect(broken.map(({ name }) => name).sort()).toEqual([object, manifest].sort());
  });
});
