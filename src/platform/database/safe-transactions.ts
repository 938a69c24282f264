import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";

type Transaction = postgres.TransactionSql;
type Work = (sql: Transaction) => unknown;

/**
 * The driver gives a lost connection's slot to whoever comes next while the transaction that had it still runs its own code:
 * its next statement would reach another's transaction, or commit by itself, and its `rollback` would undo another's work.
 * Here a transaction that lost its connection says nothing more: `begin` has failed already, and its work ends unheard.
 */
export function withSafeTransactions<Pool extends Pick<postgres.Sql, "begin">>(db: Pool): Pool {
  const begin = db.begin.bind(db) as (options: string, work: Work) => Promise<unknown>;
  const safely = (optionsOrWork: string | Work, maybeWork?: Work): Promise<unknown> => {
    const [options, work] = typeof optionsOrWork === "string" ? [optionsOrWork, maybeWork] : ["", optionsOrWork];
    if (work === undefined) throw new TypeError("A transaction needs work");
    let lost = false;
    const transaction = begin(options, (sql) => unheardOnceLost(work, sql, () => lost));
    transaction.catch(() => {
      lost = true;
    });
    return transaction;
  };
  return Object.assign(db, { begin: safely }) as Pool;
}

async function unheardOnceLost(work: Work, sql: Transaction, lost: () => boolean): Promise<unknown> {
  try {
    const result = await work(guarded(sql, lost));
    return lost() ? await never() : result;
  } catch (error) {
    await untilKnown(error, lost);
    if (lost()) return await never();
    throw error;
  }
}

const failuresOfConnections = /^(CONNECTION_|ECONN|EPIPE|57P0)/;
const longestMilliseconds = 2_000;

/** The failure of the statement that was under way comes before that of the transaction, by a turn or by some. */
async function untilKnown(error: unknown, lost: () => boolean): Promise<void> {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== "string" || !failuresOfConnections.test(code)) return;
  const deadline = performance.now() + longestMilliseconds;
  while (!lost() && performance.now() < deadline) await sleep(1);
}

function guarded(sql: Transaction, lost: () => boolean): Transaction {
  const refuse = (): void => {
    if (lost())
      throw Object.assign(new Error("The transaction has lost its connection"), { code: "CONNECTION_CLOSED" });
  };
  return new Proxy(sql, {
    apply(target, self, args) {
      refuse();
      return Reflect.apply(target as (...all: unknown[]) => unknown, self, args);
    },
    get(target, name) {
      if (name === "unsafe" || name === "savepoint" || name === "file") refuse();
      return Reflect.get(target, name);
    },
  });
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
