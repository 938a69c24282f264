import { existsSync, readdirSync, readFileSync } from "node:fs";
import { connect as connectSocket, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeToken } from "../../src/access/token-store.ts";
import { dataFolderAt } from "../../src/platform/data-folder.ts";
import { connect } from "../../src/platform/database/database.ts";
import { openEmbeddedServer } from "../../src/platform/database/embedded/embedded-server.ts";
import { recordTestPeople } from "./support/people.ts";
import { type ProgramPlace, programPlace, removePlace, startProgram } from "./support/running-program.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let place: ProgramPlace;
let authorization = "";

beforeAll(async () => {
  place = await programPlace();
  const program = await startProgram(place);
  const server = await openEmbeddedServer(dataFolderAt(place.data));
  const db = connect(server.url("homeground"));
  const people = await recordTestPeople(db, new Date());
  const personId = people.actor("leyla").personId;
  const expiresAt = new Date(Date.now() + 3_600_000);
  const token = { personId, label: "test", roles: ["information-manager"], readOnly: false, expiresAt } as const;
  authorization = `Bearer ${(await makeToken(db, token, new Date())).text}`;
  await db.end();
  await server.close();
  await program.end("SIGTERM");
});
afterAll(() => removePlace(place));

/** Begins to send an attachment of so many bytes, and sends half of it. */
function slowUpload(bytes: number): { socket: Socket; finish(): void; answer: Promise<string> } {
  const socket = connectSocket(place.port, "127.0.0.1");
  const half = Buffer.alloc(bytes / 2, 65);
  socket.write(
    `POST /api/attachments?name=slow.bin HTTP/1.1\r\nhost: localhost\r\nauthorization: ${authorization}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${bytes}\r\n\r\n`,
  );
  socket.write(half);
  const answer = new Promise<string>((resolve) => {
    let text = "";
    socket.setEncoding("utf8").on("data", (part: string) => (text += part));
    socket.once("close", () => resolve(text));
    socket.once("error", () => resolve(text));
  });
  return { socket, finish: () => void socket.write(half), answer };
}

test("what is being answered ends well, streams end, nobody else comes in, and no process stays", async () => {
  const program = await startProgram(place);
  const upload = slowUpload(2_000_000);
  const events = await fetch(`${program.url}/api/events`, { headers: { authorization } });
  await sleep(300);
  const asked = Date.now();
  const ended = program.end("SIGTERM");
  // The stream ends because the server closes it, not because the connection broke.
  expect(await events.text()).toContain(": open");
  await expect(fetch(`${program.url}/api/health`)).rejects.toThrow();
  upload.finish();
  expect(await upload.answer).toMatch(/^HTTP\/1\.1 201 /);
  expect(await ended).toBe(0);
  expect(Date.now() - asked).toBeLessThan(5_000);
  expect(existsSync(join(place.data, "postgres", "postmaster.pid"))).toBe(false);
  expect(processesNaming(place.data)).toEqual([]);
});

test("a request that never ends holds it for ten seconds and no longer", async () => {
  const program = await startProgram(place);
  const upload = slowUpload(2_000_000);
  await sleep(300);
  const asked = Date.now();
  expect(await program.end("SIGTERM")).toBe(0);
  expect(Date.now() - asked).toBeGreaterThan(9_000);
  expect(Date.now() - asked).toBeLessThan(15_000);
  expect(await upload.answer).toBe("");
  expect(processesNaming(place.data)).toEqual([]);
});

/** Command lines of processes that work on the data folder. */
function processesNaming(folder: string): string[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const lines = pids.map((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    } catch {
      // It ended between two looks.
      return "";
    }
  });
  return lines.filter((line) => line.includes(folder));
}
