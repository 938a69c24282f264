/** Where people reach this server: what a request says of itself, or what HOMEGROUND_ORIGIN says for all of them. */
interface Asked {
  readonly protocol: string;
  readonly host: string;
}

export function originOf({ protocol, host }: Asked, publicOrigin: string | null): string {
  return publicOrigin ?? `${protocol}://${host}`;
}

/** HOMEGROUND_ORIGIN as it was written: scheme and host, https but on this machine. Undefined where it is not that. */
export function publicOriginFrom(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.pathname !== "/" && url.pathname !== "") || url.search !== "" || url.hash !== "")
    return undefined;
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && url.hostname === "localhost");
  return isSafe && url.username === "" ? url.origin : undefined;
}

/** The address that a one-time link has. */
export function linkAddress(origin: string, secret: string): string {
  return `${origin}/welcome#${secret}`;
}

/** Whom passkeys are made for: WebAuthn binds each to a name, over TLS or of this machine; an IP address is none. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

export function relyingPartyAt(origin: string): RelyingParty | null {
  const { protocol, hostname } = new URL(origin);
  const isName = !/^[\d.]+$|^\[/.test(hostname);
  if (hostname !== "localhost" && (protocol !== "https:" || !isName)) return null;
  return { id: hostname, origin };
}
