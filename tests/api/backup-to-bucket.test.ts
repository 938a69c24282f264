import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBackupStore } from "../../src/platform/backup/open-backup-store.ts";
import { verifyBackups } from "../../src/platform/backup/verify-backup.ts";
import { backUp, everyRow, keysFor, oneReport, restoreInto, withFolder } from "./support/backups.ts";
import { freePort } from "./support/running-program.ts";
import { freshDatabase, withDatabase } from "./support/with-database.ts";

/** A real S3 server over loopback, without types. It knows access keys but computes no signature of version 4. */
interface Bucket {
  run(): Promise<unknown>;
  close(): Promise<unknown>;
}
type BucketServer = new (options: object) => Bucket;
const S3rver: BucketServer = createRequire(import.meta.url)("s3rver");

const source = withDatabase();
const folder = withFolder();
let server: Bucket;
let environment: NodeJS.ProcessEnv = {};

beforeAll(async () => {
  const port = await freePort();
  const configureBuckets = [{ name: "backups" }];
  server = new S3rver({ port, address: "127.0.0.1", silent: true, directory: folder.below("s3"), configureBuckets });
  await server.run();
  environment = {
    HOMEGROUND_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: "S3RVER",
    AWS_SECRET_ACCESS_KEY: "S3RVER",
  };
  for (let n = 0; n < 3; n++) await oneReport(source.db, n, true);
});
afterAll(() => server.close());

test("a bucket takes backups, gives them back, and verifies", async () => {
  const store = openBackupStore("s3://backups/north-south/", environment, "/");
  const first = await backUp(source.db, folder.below("data"), store);
  expect(first.writtenObjects).toBeGreaterThan(1);
  await oneReport(source.db, 9, true);
  await backUp(source.db, folder.below("data"), store);
  const found = await verifyBackups(store, await keysFor(store), [], new AbortController().signal, () => undefined);
  expect(found).toMatchObject({ backups: 2, broken: [] });
  const target = await freshDatabase();
  await restoreInto(target.db, folder.below("restored"), store);
  expect(await everyRow(target.db)).toEqual(await everyRow(source.db));
  await target.close();
});

test("a long list of objects comes page by page", async () => {
  // s3rver itself cannot page on Node 24: it makes its tokens with a function that is gone.
  const pages: Record<string, string> = {
    first:
      "<Contents><Key>many/objects/00</Key><Size>3</Size></Contents><NextContinuationToken>a&amp;b=</NextContinuationToken>",
    "a&b=": "<Contents><Key>many/key.json</Key><Size>14</Size></Contents>",
  };
  const paging = createServer((request, response) => {
    const query = new URL(request.url ?? "", "http://s3").searchParams;
    expect(query.get("prefix")).toBe("many/");
    response.end(`<ListBucketResult>${pages[query.get("continuation-token") ?? "first"]}</ListBucketResult>`);
  }).listen(0, "127.0.0.1");
  await once(paging, "listening");
  const endpoint = `http://127.0.0.1:${(paging.address() as AddressInfo).port}`;
  const store = openBackupStore("s3://backups/many", { ...environment, HOMEGROUND_S3_ENDPOINT: endpoint }, "/");
  expect([...(await store.list())]).toEqual([
    ["objects/00", 3],
    ["key.json", 14],
  ]);
  paging.close();
});

test("what is wrong is said: no such bucket, a wrong key, nobody there", async () => {
  const nowhere = openBackupStore("s3://no-such-bucket/x", environment, "/");
  await expect(nowhere.list()).rejects.toThrow("There is no bucket no-such-bucket");
  const stranger = openBackupStore("s3://backups/x", { ...environment, AWS_ACCESS_KEY_ID: "WRONG" }, "/");
  await expect(stranger.list()).rejects.toThrow(/answered 403 \(InvalidAccessKeyId\)/);
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const silent = openBackupStore("s3://backups/x", { ...environment, HOMEGROUND_S3_ENDPOINT: endpoint }, "/");
  await expect(silent.list()).rejects.toThrow("does not answer");
  expect(() => openBackupStore("s3://backups/x", {}, "/")).toThrow("AWS_ACCESS_KEY_ID");
});
