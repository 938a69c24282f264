import { createConnection, type Socket } from "node:net";
import postgres from "postgres";

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
  return postgres({
    ...usual("homeground-reader", { role, default_transaction_read_only: "on" }),
    // Several hosts are possible, though the driver types only one.
    ...({ host, port } as object),
    ...{ user, database: name, max: most, idle_timeout: 60 },
    ...(pass === null ? {} : { pass }),
    ...(ssl ? { ssl } : {}),
  }) as Database;
}

const dateType = 1082;
const bigintType = 20;
const numericType = 1700;

export function connect(url: string, options: ConnectionOptions = {}): Database {
  return postgres(url, {
    ...usual(options.applicationName ?? "homeground"),
    max: options.most ?? 8,
    onnotice: (notice) => options.onNotice?.(notice["message"] ?? ""),
  }) as Database;
}

function usual(applicationName: string, more: Readonly<Record<string, string>> = {}) {
  return {
    connection: { application_name: applicationName, TimeZone: "UTC", ...more },
    connect_timeout: 10,
    ...({ socket: socketWithoutDelay } as object),
    types: {
      plainDate: { to: dateType, from: [dateType], serialize: String, parse: String },
      exactInteger: { to: bigintType, from: [bigintType, numericType], serialize: String, parse: exactNumber },
    },
  };
}

/**
 * The driver leaves Nagle's algorithm on: the end of each COPY then waits 40 ms for the acknowledgement of its data
 * (measured: submitting a report and rejecting it took 307 ms, and 33 ms with this). Its option `socket` is documented, not typed.
 */
function socketWithoutDelay(options: { readonly host: string[]; readonly port: number[] }): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const [host = "127.0.0.1"] = options.host;
    const [port = 5432] = options.port;
    const socket = createConnection({ host, port, noDelay: true });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(Object.assign(socket, { host, port }));
    });
  });
}

/** Journal positions and counts stay far below 2^53; a value that does not is a bug, not a rounding. */
function exactNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) || text.includes(".")) return number;
  throw new RangeError(`${text} does not fit a JavaScript number`);
}
