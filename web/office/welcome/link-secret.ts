let secret = "";

/**
 * Takes the secret of a one-time link out of the address bar, so that it stays in no history and on no screenshot; from
 * here on this page alone holds it. Called before the router starts, which would write the address anew without it.
 */
export function takeLinkSecret(): void {
  if (window.location.pathname !== "/welcome" || window.location.hash === "") return;
  secret = window.location.hash.slice(1);
  window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
}

/** The fragment of the address, which browsers never send; empty where there was none. */
export function linkSecret(): string {
  return secret;
}
