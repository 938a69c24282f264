import { publicOriginFrom } from "../access/accounts/origin.ts";
import { problem } from "../platform/problem.ts";
import { serverAddress } from "./server-address.ts";

/** `HOMEGROUND_ORIGIN`: where people reach the server through a proxy; null without it. */
export function publicOrigin(environment: NodeJS.ProcessEnv): string | null {
  const text = environment["HOMEGROUND_ORIGIN"];
  if (!text) return null;
  const origin = publicOriginFrom(text);
  if (origin !== undefined) return origin;
  throw problem("usage", `HOMEGROUND_ORIGIN takes an address such as https://homeground.example, not ${text}.`);
}

const thisMachine: readonly string[] = ["127.0.0.1", "::1", "localhost", "0.0.0.0", "::"];

/** The address that a person types. This machine is `localhost` in it: passkeys work with a name, not with 127.0.0.1. */
export function peoplesAddress(environment: NodeJS.ProcessEnv): string {
  const { host, port } = serverAddress(environment);
  const name = thisMachine.includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return publicOrigin(environment) ?? `http://${name}:${port}`;
}
