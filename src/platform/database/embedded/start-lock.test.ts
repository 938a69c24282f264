import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withStartLock } from "./start-lock.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "homeground-lock-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("one at a time, and nothing stays behind", async () => {
  const path = join(folder, "lock");
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await sleep(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withStartLock(path, work)));
  expect(most).toBe(1);
  expect(existsSync(path)).toBe(false);
});

test("work that fails lets go", async () => {
  const path = join(folder, "failing");
  await expect(withStartLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(path)).toBe(false);
});

test("the lock of a program that was killed is taken over", async () => {
  const path = join(folder, "stale");
  const { pid } = spawnSync(process.execPath, ["--version"]);
  await writeFile(path, `${pid} 0123456789abcdef`);
  expect(await withStartLock(path, async () => "done")).toBe("done");
});
