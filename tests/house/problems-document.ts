import { problems } from "../../src/platform/problems.ts";

/** docs/problems.md: every Problem of the catalogue. */
export function problemsDocument(): string {
  const rows = Object.entries(problems).map(([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`);
  return [
    "# Problems",
    "",
    "Made from `src/platform/problems.ts` by `npm run docs`; a test keeps it true.",
    "",
    "A problem is a refusal of a whole request or command. Over HTTP it is `application/problem+json` (RFC 9457) with `type`",
    "`urn:homeground:problem:<code>`, `title`, `status`, `detail` (this case, in a sentence) and `code`; on the command line it",
    "is its detail and an exit code. Codes never change their meaning. What is wrong *inside* a report is a finding instead:",
    "see [findings.md](findings.md).",
    "",
    "| code | status | meaning |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
