import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { PublicVerification } from "../../../modules/certificates/verify-store.ts";
import { dayOf } from "../../../platform/day.ts";
import { problem } from "../../../platform/problem.ts";
import type { Command, CommandContext } from "../../command.ts";
import { squareMetres } from "../../figures.ts";
import { languageOf, languageOption } from "../../language-option.ts";
import { type Store, withStore } from "../../open-store.ts";

export const certificateVerify: Command = {
  words: ["certificate", "verify"],
  summary: "Say whether a handover certificate holds: by its code, or by its PDF, which is printed anew and compared.",
  arguments: [{ name: "code-or-file", summary: "Code on the paper, or a PDF file.", count: "one" }],
  options: [languageOption],
  examples: [
    "npx homeground certificate verify 7Q4M-K2XD-90ZB",
    "npx homeground certificate verify certificate.pdf --language ru",
  ],
  run: (context) => {
    const [given = ""] = context.arguments;
    return withStore(context, async (store) => {
      const file = /\.pdf$/i.test(given) ? await readPdf(context, given) : null;
      const found = file === null ? await verified(store, given) : await verifiedFile(store, given, file);
      context.output.result(found, () => wordsFor(found, context));
      return found.status === "valid" && found.file !== "altered" ? 0 : 1;
    });
  },
};

/** `altered`: the file carries the certificate's hash, but is not the file that Homeground prints of it. */
type Verified = PublicVerification & { readonly file: "as-printed" | "altered" | null };

async function verified({ database, clock }: Store, typed: string): Promise<Verified> {
  const { verifyCode } = await import("../../../modules/certificates/verify-store.ts");
  return { ...(await verifyCode(database, typed, dayOf(clock.now()))), file: null };
}

async function verifiedFile(store: Store, name: string, bytes: Uint8Array): Promise<Verified> {
  const { stampIn } = await import("../../../interop/documents/document-stamp.ts");
  const stamp = stampIn(bytes);
  if (stamp === null) {
    throw problem("certificate-not-found", `${name} carries no mark of a certificate; type the code on the paper.`);
  }
  const found = await verified(store, stamp.code);
  if (found.sha256 !== stamp.sha256) {
    const detail = `${name} says it is certificate ${stamp.code}, but of another content. It is not the one that was issued.`;
    throw problem("certificate-not-found", detail);
  }
  const { certificateTyped } = await import("../../../modules/certificates/verify-store.ts");
  const { certificateDocument } = await import("../../../interop/documents/certificate-document.ts");
  const { setDocument } = await import("../../../interop/documents/set-document.ts");
  const { content } = await certificateTyped(store.database, stamp.code);
  const printed = await setDocument(certificateDocument(content, stamp.language));
  return { ...found, file: Buffer.from(printed).equals(Buffer.from(bytes)) ? "as-printed" : "altered" };
}

async function readPdf({ workingFolder }: CommandContext, name: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(workingFolder, name));
  } catch (cause) {
    throw problem("file-unreadable", `${name} cannot be read: ${String(cause)}`, {}, cause);
  }
}

function wordsFor(found: Verified, context: CommandContext): string {
  const files = {
    "as-printed": "The file is, byte for byte, what Homeground prints of it.",
    altered:
      "The file is NOT what Homeground prints of it: it was altered, or printed by another version. " +
      "Print it anew with homeground certificate render, and compare.",
  };
  return [
    `${found.code}: ${found.status}`,
    found.verdict[languageOf(context)],
    ...(found.file === null ? [] : [files[found.file]]),
    "",
    `Land: ${squareMetres(found.areaSquareMetres)}${found.hazardCodes.length > 0 ? ` of ${found.hazardCodes.join(", ")}` : ""}`,
    `Issued: ${found.issuedAt}, journal entry ${found.issuedPosition}, of the state at entry ${found.journalPosition}`,
    `SHA-256 of the content: ${found.sha256}`,
  ].join("\n");
}
