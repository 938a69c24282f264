import type { CommandOption } from "./command.ts";

/** How a command says by whom a decision is. */
export const tokenOption: CommandOption = {
  name: "token",
  summary:
    "Token of the person who decides; HOMEGROUND_TOKEN without it, where other people of the machine do not see it.",
  type: "text",
};
