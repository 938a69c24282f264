import type { Command } from "../../command.ts";
import { languageOf, languageOption } from "../../language-option.ts";
import { withStore } from "../../open-store.ts";
import { writePdf } from "../../write-pdf.ts";

export const certificateRender: Command = {
  words: ["certificate", "render"],
  summary: "Write a handover certificate as PDF; the same certificate gives the same bytes.",
  arguments: [{ name: "code", summary: "Code of the certificate, like 7Q4M-K2XD-90ZB.", count: "one" }],
  options: [
    languageOption,
    { name: "output", summary: "File to write; <code>-<language>.pdf without it.", type: "text" },
  ],
  examples: ["npx homeground certificate render 7Q4M-K2XD-90ZB --language az --output certificate.pdf"],
  run: (context) => {
    const [typed = ""] = context.arguments;
    const language = languageOf(context);
    return withStore(context, async ({ database }) => {
      const { certificateTyped } = await import("../../../modules/certificates/verify-store.ts");
      const { mustBeAsIssued } = await import("../../../modules/certificates/standing-store.ts");
      const { certificateDocument } = await import("../../../interop/documents/certificate-document.ts");
      const { setDocument } = await import("../../../interop/documents/set-document.ts");
      const certificate = await certificateTyped(database, typed);
      mustBeAsIssued(certificate);
      const pdf = await setDocument(certificateDocument(certificate.content, language));
      const mark = certificate.content.programme.isSample ? "SAMPLE-" : "";
      await writePdf(context, `${mark}certificate-${certificate.shortCode}-${language}.pdf`, pdf);
      return 0;
    });
  },
};
