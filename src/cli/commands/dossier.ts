import { dayOf } from "../../platform/day.ts";
import type { Command } from "../command.ts";
import { languageOf, languageOption } from "../language-option.ts";
import { withStore } from "../open-store.ts";
import { writePdf } from "../write-pdf.ts";

export const dossier: Command = {
  words: ["dossier"],
  summary: "Write the task dossier of a hazardous area as PDF: what is known before a team goes.",
  arguments: [{ name: "hazard", summary: "Code of the hazardous area.", count: "one" }],
  options: [
    languageOption,
    { name: "on", summary: "As of this day; today without it.", type: "date" },
    { name: "output", summary: "File to write; named after the area and the day without it.", type: "text" },
  ],
  examples: ["npx homeground dossier SMP-0001 --language az --output dossier.pdf"],
  run: (context) => {
    const [code = ""] = context.arguments;
    const language = languageOf(context);
    return withStore(context, async ({ database, clock }) => {
      const { theAuthority } = await import("../../access/viewer.ts");
      const { dossierDocument } = await import("../../interop/documents/dossier-document.ts");
      const { setDocument } = await import("../../interop/documents/set-document.ts");
      const { dossierFacts } = await import("../../modules/dossiers/store.ts");
      const { dossierName } = await import("../../modules/dossiers/dossier-name.ts");
      const { closeReaders } = await import("../../access/seen-by-store.ts");
      const facts = await dossierFacts(database, theAuthority, code, context.options.get("on") ?? dayOf(clock.now()));
      await closeReaders(database);
      await writePdf(context, dossierName(facts, language), await setDocument(dossierDocument(facts, language)));
      return 0;
    });
  },
};
