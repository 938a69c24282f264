import { diskFullWords } from "./health/disk-room.ts";
import { Problem } from "./problem.ts";

/** SQLSTATE 53100 and the errno of the same. */
const full: readonly string[] = ["53100", "ENOSPC", "EDQUOT", "EFBIG"];

/** Words of the driver, of the system, and SQLSTATEs for a database that is gone or not back yet. */
const gone: readonly string[] = [
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "57P01",
  "57P02",
  "57P03",
];

/** The Problem behind a disk or a database that fails; null where the failure is another. A transaction was rolled back. */
export function storageProblem(thrown: unknown): Problem | null {
  const { code, message = "" } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== "string") return null;
  // A write-ahead log that found no room is a crash of the server, whose last words these are.
  if (full.includes(code) || /No space left on device/.test(String(message))) {
    return new Problem("disk-full", diskFullWords("There is no room"), {}, thrown);
  }
  if (!gone.includes(code)) return null;
  const detail = "The database does not answer just now. Whatever was not acknowledged must be sent again.";
  return new Problem("database-unreachable", detail, {}, thrown);
}
