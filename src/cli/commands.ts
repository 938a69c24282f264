import type { Command } from "./command.ts";
import { version } from "./commands/version.ts";

/** Every command, in the order in which help lists them. Their files stay light: what is heavy is imported in `run`. */
export const commands: readonly Command[] = [version];
