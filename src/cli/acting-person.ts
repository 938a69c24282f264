import { userInfo } from "node:os";
import type { CommandContext } from "./command.ts";

/** Who does this: `--by`, or the account of the machine. The journal keeps the name. */
export function actingPerson({ options }: CommandContext): string {
  return options.get("by") ?? userInfo().username;
}
