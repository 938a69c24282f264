/** Where people reach the programme: the host of its pages, and the domain for which their passkeys are made. */
export interface Site {
  readonly host: string;
  readonly rpId: string;
}

/** By the address the programme is given, or else by the one that is asked. */
export function siteOf(publicOrigin: string | null, askedHost: string): Site {
  const { host, hostname } = new URL(publicOrigin ?? `http://${askedHost}`);
  return { host, rpId: hostname };
}
