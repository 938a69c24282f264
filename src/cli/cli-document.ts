import type { Command } from "./command.ts";
import { helpFor } from "./help.ts";

/** docs/cli.md: the help of every command, from the same registry. */
export function cliDocument(commands: readonly Command[]): string {
  const sections = commands.map((command) => `## ${command.words.join(" ")}\n\n\`\`\`\n${helpFor(command)}\n\`\`\`\n`);
  return [
    "# The command line",
    "",
    "Made from the code by `npm run docs`; a test keeps it true. From a clone, write `npx homeground` for `homeground`.",
    "",
    "The programme lives in `./data` of the clone, or in `HOMEGROUND_DATA`. `DATABASE_URL` names a PostgreSQL (15 or newer) of",
    "your own instead of the embedded one. `PORT` (7400) and `HOST` (127.0.0.1) choose where `start` and `serve` listen;",
    "`HOMEGROUND_ORIGIN` says where people reach them through a proxy, such as https://homeground.example.",
    "`HOMEGROUND_OIDC_ISSUER`, `HOMEGROUND_OIDC_CLIENT_ID`, `HOMEGROUND_OIDC_CLIENT_SECRET` and `HOMEGROUND_OIDC_NAME` let people",
    "sign in by a national directory (OpenID Connect), whose redirect address is <origin>/api/sign-in/directory/callback.",
    "",
    "Exit codes: 0 done; 1 data was refused or something failed, with the reason; 2 the command was not understood or the",
    "port is taken; 130 stopped by a signal, with nothing half-written. With `--json` the result, or the error as RFC 9457",
    "problem+json, is one line on standard output.",
    "",
    ...sections,
  ].join("\n");
}
