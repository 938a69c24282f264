import { problem } from "../../../platform/problem.ts";
import type { Command } from "../../command.ts";
import { aligned, squareMetres } from "../../figures.ts";
import { withStore } from "../../open-store.ts";
import { reportId } from "../../report-id.ts";

export const reportShow: Command = {
  words: ["report", "show"],
  summary: "Print one report with its journal entries, findings and what it did to the land.",
  arguments: [{ name: "id", summary: "Id of the report.", count: "one" }],
  options: [],
  examples: ["npx homeground report show 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e --json"],
  run: (context) => {
    const id = reportId(context);
    return withStore(context, async ({ database }) => {
      const { reportPage, takingsOfReport } = await import("../../../modules/reports/register-store.ts");
      const { entriesAbout } = await import("../../../modules/journal/store.ts");
      const page = await reportPage(database, id);
      if (!page) throw problem("report-not-found", `There is no report ${id}.`);
      const [journal, takings] = [await entriesAbout(database, id), await takingsOfReport(database, id)];
      const document: Record<string, unknown> = JSON.parse(page.document);
      context.output.result({ ...page, document, journal, takings }, () =>
        [
          `${document["type"]} of ${document["dateOfInformation"]}, ${page.state}`,
          ...(page.reason === null ? [] : [`Reason: ${page.reason}`]),
          ...(page.supersededBy === null ? [] : [`Superseded by ${page.supersededBy}`]),
          "",
          ...aligned(journal.map(({ position, recordedAt, kind, actor }) => [`#${position}`, recordedAt, kind, actor])),
          "",
          ...aligned(
            takings.map((one) => [one.column, one.hazardCode ?? "outside", squareMetres(one.squareMetres)]),
            [2],
          ),
          ...page.findings.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
        ].join("\n"),
      );
      return 0;
    });
  },
};
