import Type from "typebox";
import { dayOf } from "../../platform/day.ts";
import { sendPdf } from "../../platform/http/send-file.ts";
import type { Routes } from "../../platform/routes.ts";
import { isoDate } from "../reports/report.ts";
import { type Language, languages } from "../reports/report-type.ts";
import { dossierName } from "./dossier-name.ts";

const codeParams = Type.Object({ code: Type.String({ maxLength: 80 }) });
const dossierQuery = Type.Object(
  { language: Type.Enum(languages), on: Type.Optional(isoDate) },
  { additionalProperties: false },
);

/** What a team takes along: all that is known of a hazardous area, on paper. */
export const dossierRoutes: Routes = (app, { database, clock }) => {
  app.get<{ Params: { code: string }; Querystring: { language: Language; on?: string } }>(
    "/api/hazards/:code/dossier.pdf",
    {
      config: { access: { action: "read", record: "dossier" } },
      schema: { summary: "The task dossier of a hazardous area as PDF", params: codeParams, querystring: dossierQuery },
    },
    async ({ params: { code }, query: { language, on }, viewer }, reply) => {
      // Loaded with the first paper: see the routes of certificates.
      const { dossierFacts } = await import("./store.ts");
      const { dossierDocument } = await import("../../interop/documents/dossier-document.ts");
      const { setDocument } = await import("../../interop/documents/set-document.ts");
      const facts = await dossierFacts(database, viewer, code, on ?? dayOf(clock.now()));
      return sendPdf(reply, dossierName(facts, language), await setDocument(dossierDocument(facts, language)));
    },
  );
};
