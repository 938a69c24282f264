import { problem } from "../platform/problem.ts";
import type { CommandContext } from "./command.ts";

/** The first argument as a report's id. */
export function reportId(context: CommandContext): string {
  const [id = ""] = context.arguments;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id;
  throw problem("usage", `The id of a report looks like 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e, not ${id}.`);
}
