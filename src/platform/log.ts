import { renameSync, statSync } from "node:fs";
import type { FastifyBaseLogger } from "fastify";
import { destination, pino } from "pino";
import { safeError } from "./safe-error.ts";

/** Where the program writes what a maintainer may need later. Made by pino; the server asks for this much of it. */
export type Log = FastifyBaseLogger;

/** A second line of defence behind never giving these to the log at all. */
const never = [
  "headers",
  "cookie",
  "authorization",
  "password",
  "passphrase",
  "token",
  "secret",
  "body",
  "query",
  "url",
];
const redact = { paths: never.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "kept out of the log" };
const serializers = { err: safeError, error: safeError, req: () => undefined, res: () => undefined };

/** A programme of forty people writes some 20 MB a day; two files of this size are three days and bounded. */
const largestLogBytes = 32 * 2 ** 20;

/** JSON lines to a file: the terminal stays for the few sentences a person should read. */
export function logToFile(path: string): Log {
  const file = destination({ dest: path, sync: true, mkdir: true });
  // A full disk must not end the server because a line of its log found no room.
  file.on("error", () => undefined);
  let byteCount = sizeOf(path);
  const stream = {
    write(line: string): void {
      byteCount += Buffer.byteLength(line);
      if (byteCount > largestLogBytes) {
        renameSync(path, `${path}.1`);
        file.reopen();
        byteCount = Buffer.byteLength(line);
      }
      file.write(line);
    },
  };
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, redact, serializers }, stream);
}

export const silentLog: Log = pino({ level: "silent" });

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
