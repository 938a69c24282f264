import { createConnection, type Socket } from "node:net";
import type postgres from "postgres";
import { driver } from "./mended-driver.ts";
import { withSafeTransactions } from "./safe-transactions.ts";

/** Values as the program meets them: `date` stays YYYY-MM-DD, `bigint` is a number (checked to be exact). */
interface Values extends Record<string, unknown> {
  plainDate: string;
  exactInteger: number;
}

/** A pool of connections. Close it with `end()`. */
export type Database = postgres.Sql<Values>;

/** What a query needs: the pool or a transaction. */
export type Sql = postgres.ISql<Values>;

export interface ConnectionOptions {
  /** Seen by other processes in pg_stat_activity. */
  readonly applicationName?: string;
  /** Most connections in the pool. */
  readonly most?: number;
  readonly onNotice?: (message: string) => void;
}

/**
 * A second pool on the same database whose connections read only, and as another role: made when first asked for, and
 * closed with `end()` by whoever asked. Connections that nobody uses go after a minute.
 */
export function readersAs(database: Database, role: string, most: number): Database {
  const { host, port, user, pass, ssl, database: name } = database.options;
  const pool = driver({
    ...usual("homeground-reader", { role, default_transaction_read_only: "on" }),
    // Several hosts are possible, though the driver types only one.
    ...({ host, port } as object),
    ...{ user, database: name, max: most, idle_timeout: 60 },
    ...(pass === null ? {} : { pass }),
    ...(ssl ? { ssl } : {}),
  }) as Database;
  return withSafeTransactions(pool);
}

const dateType = 1082;
const bigintType = 20;
const numericType = 1700;

export function connect(url: string, options: ConnectionOptions = {}): Database {
  const pool = driver(url, {
    ...usual(options.applicationName ?? "homeground"),
    max: options.most ?? 8,
    onnotice: (notice) => options.onNotice?.(notice["message"] ?? ""),
  }) as Database;
  return withSafeTransactions(pool);
}

function usual(applicationName: string, more: Readonly<Record<string, string>> = {}) {
  return {
    connection: { application_name: applicationName, TimeZone: "UTC", ...more },
    connect_timeout: 10,
    backoff: () => pauseBetweenConnections,
    ...({ socket: socketWithoutDelay } as object),
    types: {
      plainDate: { to: dateType, from: [dateType], serialize: String, parse: String },
      exactInteger: { to: bigintType, from: [bigintType, numericType], serialize: String, parse: exactNumber },
    },
  };
}

/** Seconds; the driver's own grows to 20 with every refusal, which many requests reach while PostgreSQL starts again. */
const pauseBetweenConnections = 0.1;

/**
 * The driver leaves Nagle's algorithm on: the end of each COPY then waits 40 ms for the acknowledgement of its data
 * (measured: submitting a report and rejecting it took 307 ms, and 33 ms with this). Its option `socket` is documented, not
 * typed. Given back before it is connected, so that the driver hears of a refusal: one that failed here lost it the slot.
 */
function socketWithoutDelay(options: { readonly host: string[]; readonly port: number[] }): Socket {
  const [host = "127.0.0.1"] = options.host;
  const [port = 5432] = options.port;
  return Object.assign(createConnection({ host, port, noDelay: true }), { host, port });
}

/** Journal positions and counts stay far below 2^53; a value that does not is a bug, not a rounding. */
function exactNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) || text.includes(".")) return number;
  throw new RangeError(`${text} does not fit a JavaScript number`);
}
