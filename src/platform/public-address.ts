import { problem } from "./problem.ts";

/**
 * Where the public reaches this programme, from HOMEGROUND_ADDRESS: printed on certificates, so it is checked before it
 * is on paper. Null where none is given.
 */
export function publicAddress(environment: NodeJS.ProcessEnv): string | null {
  const given = environment["HOMEGROUND_ADDRESS"];
  if (given === undefined || given === "") return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !["https:", "http:"].includes(url.protocol) || url.pathname !== "/" || url.search !== "") {
    throw problem("usage", `HOMEGROUND_ADDRESS is ${given}; it must be like https://mine-action.example`);
  }
  return url.origin;
}
