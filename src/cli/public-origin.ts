import { publicOriginFrom } from "../access/accounts/origin.ts";
import { problem } from "../platform/problem.ts";

/** HOMEGROUND_ORIGIN, checked before it is printed on paper; null where none is given. */
export function publicOrigin(environment: NodeJS.ProcessEnv): string | null {
  const given = environment["HOMEGROUND_ORIGIN"];
  if (given === undefined || given === "") return null;
  const origin = publicOriginFrom(given);
  if (origin !== undefined) return origin;
  throw problem("usage", `HOMEGROUND_ORIGIN is ${given}; it must be like https://mine-action.example`);
}
