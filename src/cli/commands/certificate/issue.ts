import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CertificateRequest } from "../../../modules/certificates/certificate-request.ts";
import { problem } from "../../../platform/problem.ts";

import { actingPerson } from "../../acting-person.ts";
import type { Command, CommandContext } from "../../command.ts";
import { squareMetres } from "../../figures.ts";
import { withStore } from "../../open-store.ts";
import { publicOrigin } from "../../public-address.ts";

export const certificateIssue: Command = {
  words: ["certificate", "issue"],
  summary: "Issue a handover certificate for the released land of a hazardous area.",
  arguments: [
    { name: "hazard", summary: "Code of the hazardous area; without it --said names the reports.", count: "optional" },
  ],
  options: [
    { name: "said", summary: "JSON file with what is said at the handover: see POST /api/certificates.", type: "text" },
    { name: "by", summary: "Who issues it; the account of the machine without it.", type: "text" },
  ],
  examples: ['npx homeground certificate issue SMP-0001 --said handover.json --by "Helena Brandão"'],
  run: async (context) => {
    const request = await requestOf(context);
    return await withStore(context, async ({ database, clock }) => {
      const { issueCertificate } = await import("../../../modules/certificates/issue-store.ts");
      const verifyAt = publicOrigin(context.environment);
      const issued = await issueCertificate({ database, clock, verifyAt }, request, actingPerson(context));
      context.output.result(issued, () =>
        [
          `Certificate ${issued.shortCode} of ${squareMetres(issued.areaSquareMetres)}, journal entry ${issued.journalPosition}`,
          `Id ${issued.id}`,
        ].join("\n"),
      );
      return 0;
    });
  },
};

async function requestOf(context: CommandContext): Promise<CertificateRequest> {
  const [hazardCode] = context.arguments;
  const file = context.options.get("said");
  const said = file === undefined ? {} : await readSaid(resolve(context.workingFolder, file));
  const request = { ...said, ...(hazardCode === undefined ? {} : { hazardCode }) };
  const { requestFaults } = await import("../../../modules/certificates/request-faults.ts");
  const [fault] = requestFaults(request);
  if (fault !== undefined) throw problem("certificate-refused", fault.message, { path: fault.path });
  return request as CertificateRequest;
}

async function readSaid(path: string): Promise<object> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof value === "object" && value !== null) return value;
  } catch (cause) {
    throw problem("file-unreadable", `${path} cannot be read as JSON: ${String(cause)}`, {}, cause);
  }
  throw problem("file-unreadable", `${path} holds no JSON object.`);
}
