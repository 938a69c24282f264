import { userInfo } from "node:os";
import { type Actor, withoutAccount } from "../modules/journal/actor.ts";
import type { CommandContext } from "./command.ts";

/** Who does this: `--by`, or the account of the machine. The journal keeps the name. */
export function actingPerson({ options }: CommandContext): Actor {
  return withoutAccount(options.get("by") ?? userInfo().username);
}
