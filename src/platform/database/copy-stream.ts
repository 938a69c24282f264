import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Sql } from "./database.ts";

/** Runs a `copy … from stdin` with what the source gives. Names in the statement come from our code or the catalogue. */
export async function copyIn(sql: Sql, statement: string, source: AsyncIterable<Buffer> | Readable): Promise<void> {
  const query = sql.unsafe(statement);
  const refused = refusalOf(query);
  const into = await query.writable();
  await Promise.race([pipeline(source, into), refused]);
}

/** Runs a `copy … to stdout` and gives its bytes. A reader that stops early waits for the rest, or the connection would be lost. */
export async function* copyOut(sql: Sql, statement: string): AsyncGenerator<Buffer> {
  const query = sql.unsafe(statement);
  const refused = refusalOf(query);
  const from = await query.readable();
  refused.catch((error: Error) => from.destroy(error));
  let ended = false;
  try {
    for await (const chunk of from.iterator({ destroyOnReturn: false })) yield chunk;
    ended = true;
  } finally {
    if (!ended && !from.destroyed) await drained(from);
  }
}

function drained(stream: Readable): Promise<void> {
  return new Promise((resolve) => {
    stream.once("close", resolve).once("end", resolve).resume();
  });
}

/**
 * Rejects when PostgreSQL refuses the rows. postgres 3.4.9 settles the query as soon as COPY begins and forgets the
 * stream when its last byte is sent, so an error after that reached nobody: the transaction waited for ever, and with
 * it every writer behind the journal's lock. Its `reject` is still called, and is heard here.
 */
function refusalOf(query: object): Promise<never> {
  const settling = query as { reject: (reason: unknown) => void };
  const { reject } = settling;
  const refused = new Promise<never>((_, refuse) => {
    settling.reject = (reason) => {
      refuse(reason);
      reject(reason);
    };
  });
  // Also refused while the stream opens: then the query itself has said so already.
  refused.catch(() => undefined);
  return refused;
}
