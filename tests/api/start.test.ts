import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ProgramPlace, programPlace, removePlace, startProgram } from "./support/running-program.ts";

let place: ProgramPlace;

// Real processes on a machine that runs other tests beside them.
vi.setConfig({ testTimeout: 60_000 });

// One place for all: each test leaves a stopped store behind, as one evening leaves it for the next morning.
beforeAll(async () => {
  place = await programPlace();
});
afterAll(() => removePlace(place));

test("starts, answers, stops within three seconds and leaves no database behind", async () => {
  const program = await startProgram(place);
  expect((await fetch(`${program.url}/api/health`)).status).toBe(200);
  const asked = Date.now();
  expect(await program.end("SIGTERM")).toBe(0);
  expect(Date.now() - asked).toBeLessThan(3_000);
  expect(existsSync(pidFile())).toBe(false);
});

test("after kill -9 of the server the next one adopts its database and stops it in the end", async () => {
  const first = await startProgram(place);
  process.kill(await serverUnder(first.process.pid), "SIGKILL");
  await new Promise((resolve) => first.process.once("exit", resolve));
  const postmaster = readFileSync(pidFile(), "utf8").split("\n")[0];
  const second = await startProgram(place);
  expect(readFileSync(pidFile(), "utf8").split("\n")[0]).toBe(postmaster);
  expect(await second.end("SIGINT")).toBe(0);
  expect(existsSync(pidFile())).toBe(false);
});

test("kill -9 of the program that started it ends the server cleanly", async () => {
  const program = await startProgram(place);
  await program.end("SIGKILL");
  for (let i = 0; i < 100 && existsSync(pidFile()); i++) await sleep(50);
  expect(existsSync(pidFile())).toBe(false);
});

test("two on one data folder share the database; the last one out stops it", async () => {
  const [first, second] = await Promise.all([startProgram(place), startProgram({ ...place, port: place.port + 1 })]);
  expect(await first.end("SIGTERM")).toBe(0);
  expect(existsSync(pidFile())).toBe(true);
  expect((await fetch(`http://127.0.0.1:${place.port + 1}/api/health`)).status).toBe(200);
  expect(await second.end("SIGTERM")).toBe(0);
  expect(existsSync(pidFile())).toBe(false);
});

test("a taken port is told with the way out, and nothing is started", async () => {
  const other = createServer().listen(place.port, "127.0.0.1");
  const program = await startProgram(place);
  expect(program.process.exitCode).toBe(2);
  expect(program.output()).toContain(`Port ${place.port} on 127.0.0.1 is taken`);
  expect(program.output()).toContain(`PORT=${place.port + 1} npm start`);
  expect(existsSync(pidFile())).toBe(false);
  other.close();
});

function pidFile(): string {
  return join(place.data, "postgres", "postmaster.pid");
}

/** The bootstrap's one child. */
async function serverUnder(pid: number | undefined): Promise<number> {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  return Number(children[0]);
}
