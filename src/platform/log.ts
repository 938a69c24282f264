import type { FastifyBaseLogger } from "fastify";
import { destination, pino } from "pino";

/** Where the program writes what a maintainer may need later. Made by pino; the server asks for this much of it. */
export type Log = FastifyBaseLogger;

/** JSON lines to a file: the terminal stays for the few sentences a person should read. */
export function logToFile(path: string): Log {
  const stream = destination({ dest: path, sync: true, mkdir: true });
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

export const silentLog: Log = pino({ level: "silent" });
