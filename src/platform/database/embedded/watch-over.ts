import { isAlive } from "./process-of.ts";

const lookMilliseconds = 250;

/** Ends the watch, after whatever it is doing just now. */
export type EndWatch = () => Promise<void>;

/**
 * Calls `revive` when the process is gone, again and again until it succeeds. PostgreSQL gets up by itself when one of its
 * sessions is killed; for the postmaster itself nobody is there but us.
 */
export function watchOver(pid: () => number, revive: () => Promise<void>, failed: (error: unknown) => void): EndWatch {
  let working = Promise.resolve();
  let isWorking = false;
  const look = setInterval(() => {
    if (isWorking || isAlive(pid())) return;
    isWorking = true;
    working = revive()
      .catch(failed)
      .finally(() => {
        isWorking = false;
      });
  }, lookMilliseconds);
  look.unref();
  return async () => {
    clearInterval(look);
    await working;
  };
}
