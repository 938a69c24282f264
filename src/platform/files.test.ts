import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileStoreIn } from "./files.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "homeground-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** SHA-256 of "abc", from FIPS 180-2. */
const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

test("a file is kept once under the hash of its bytes and comes back as it was", async () => {
  const files = fileStoreIn(folder);
  expect(await files.has(abc)).toBe(false);
  expect(await files.read(abc)).toBeNull();
  expect(await files.put(Buffer.from("abc"))).toBe(abc);
  expect(await files.put(Buffer.from("abc"))).toBe(abc);
  expect((await files.read(abc))?.toString()).toBe("abc");
  expect(await readdir(join(folder, "ba"))).toEqual([abc]);
});

test("what a crash left half-written is never taken for a file", async () => {
  const files = fileStoreIn(folder);
  await writeFile(join(folder, "ba", `${"0".repeat(64)}.abc.part`), "ab");
  expect(await files.has(`ba${"0".repeat(62)}`)).toBe(false);
});

test("a name that is no hash cannot lead out of the folder", async () => {
  await expect(fileStoreIn(folder).read("../../etc/passwd")).rejects.toThrow("Not a SHA-256");
});

test.skipIf(process.platform === "win32")("a file is for the account of the program alone", async () => {
  const files = fileStoreIn(join(folder, "own"));
  await files.put(Buffer.from("abc"));
  const modes = await Promise.all(
    ["own", "own/ba", `own/ba/${abc}`].map(async (name) => (await stat(join(folder, name))).mode & 0o077),
  );
  expect(modes).toEqual([0, 0, 0]);
});
