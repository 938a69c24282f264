import { type Language, languages } from "../modules/reports/report-type.ts";
import type { CommandContext, CommandOption } from "./command.ts";
import { oneOf } from "./one-of.ts";

export const languageOption: CommandOption = {
  name: "language",
  summary: "az, ru or en; en without it.",
  type: "text",
};

export function languageOf({ options }: CommandContext): Language {
  return oneOf("language", options.get("language"), languages) ?? "en";
}
