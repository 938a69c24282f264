import { type DestinationStream, destination, type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines to a file: the terminal stays for the few sentences a person should read. */
export function logToFile(path: string, level = "info"): Log {
  return logTo(destination({ dest: path, sync: true, mkdir: true }), level);
}

/** JSON lines to standard output, for `homeground serve` under a supervisor. */
export function logToStandardOutput(level = "info"): Log {
  return logTo(destination({ dest: 1, sync: true }), level);
}

export const silentLog: Log = pino({ level: "silent" });

function logTo(stream: DestinationStream, level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}
