import { Directory, isLoopback } from "../platform/openid-directory.ts";
import { problem } from "../platform/problem.ts";

/** The national directory of `HOMEGROUND_OIDC_…`, or null without them. */
export function directoryFrom(environment: NodeJS.ProcessEnv): Directory | null {
  const said = (name: string) => environment[`HOMEGROUND_OIDC_${name}`] || undefined;
  const [issuer, clientId, clientSecret] = [said("ISSUER"), said("CLIENT_ID"), said("CLIENT_SECRET")];
  if (issuer === undefined) return null;
  if (
    !URL.canParse(issuer) ||
    !(issuer.startsWith("https://") || (issuer.startsWith("http://") && isLoopback(issuer)))
  ) {
    throw problem("usage", `HOMEGROUND_OIDC_ISSUER takes an address with https, not ${issuer}.`);
  }
  if (clientId === undefined || clientSecret === undefined) {
    throw problem("usage", "HOMEGROUND_OIDC_ISSUER needs HOMEGROUND_OIDC_CLIENT_ID and HOMEGROUND_OIDC_CLIENT_SECRET.");
  }
  return new Directory({ issuer, clientId, clientSecret, name: said("NAME") ?? new URL(issuer).hostname });
}
