let secret: string | undefined;

/**
 * The secret of a one-time link: the fragment of the address, which browsers never send. It is taken out of the address
 * bar at once, so that it stays in no history and on no screenshot, and is held by this page alone.
 */
export function linkSecret(): string {
  const fragment = window.location.hash.slice(1);
  if (fragment !== "") {
    secret = fragment;
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  }
  return secret ?? "";
}
