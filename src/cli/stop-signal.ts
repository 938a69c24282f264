/** The reason an abort carries, so that work which stops half-way ends in a sentence and not in a stack. */
export class Stopped extends Error {}

/**
 * Aborts on Ctrl-C, SIGTERM, SIGHUP, or when the bootstrap that started us is gone (its channel closes, even after
 * `kill -9`). On a terminal the same Ctrl-C comes twice, from the terminal and from the bootstrap: once is enough.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (why: string) => controller.abort(new Stopped(why));
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stop(name));
  if (process.connected) {
    process.once("disconnect", () => stop("the starting program ended"));
    // Listening must not keep a finished command alive.
    process.channel?.unref();
  }
  return controller.signal;
}
