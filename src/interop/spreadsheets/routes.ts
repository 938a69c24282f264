import { createHash } from "node:crypto";
import Type from "typebox";
import { actorOf, refusal } from "../../access/guard-routes.ts";
import { mayDo, mayDoFor } from "../../access/permission.ts";
import type { Language } from "../../modules/reports/report-type.ts";
import { languages } from "../../modules/reports/report-type.ts";
import { reportTypeNamed, reportTypes } from "../../modules/reports/report-types.ts";
import { problem } from "../../platform/problem.ts";
import type { Routes } from "../../platform/routes.ts";
import { openWorkbook } from "./open-workbook.ts";
import { largestSpreadsheetBytes } from "./packed-file.ts";
import { readReports } from "./read-reports.ts";
import { reportSchema } from "./report-schema.ts";
import { previewSpreadsheet, takeSpreadsheet } from "./take-spreadsheet-store.ts";
import { templateWorkbook } from "./template-workbook.ts";

const typeParams = Type.Object({ name: Type.String({ maxLength: 80 }) });
const templateQuery = Type.Object(
  { language: Type.Union(languages.map((language) => Type.Literal(language))) },
  { additionalProperties: false },
);
const importQuery = Type.Object(
  {
    type: Type.String({ maxLength: 80 }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    commit: Type.Optional(Type.Boolean({ default: false })),
    take: Type.Optional(Type.Union([Type.Literal("all"), Type.Literal("good")], { default: "all" })),
  },
  { additionalProperties: false },
);

interface ImportQuery {
  readonly type: string;
  readonly name: string;
  readonly commit: boolean;
  readonly take: "all" | "good";
}

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Templates of every type of report, filled ones taken in, and the types' JSON Schema. */
export const spreadsheetRoutes: Routes = (app, context) => {
  const config = { access: "anyone" } as const;
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer", bodyLimit: largestSpreadsheetBytes },
    (_, body, done) => done(null, body),
  );

  app.get<{ Params: { name: string }; Querystring: { language: Language } }>(
    "/api/report-types/:name/template.xlsx",
    {
      config,
      schema: { summary: "A spreadsheet to fill in, one report a row", params: typeParams, querystring: templateQuery },
    },
    async ({ params, query: { language } }, reply) => {
      const type = typeNamed(params.name);
      reply.header("content-disposition", `attachment; filename="${type.name}-${language}.xlsx"`);
      return reply.type(xlsx).send(Buffer.from(await templateWorkbook(type, language)));
    },
  );

  app.get<{ Params: { name: string } }>(
    "/api/report-types/:name/schema.json",
    { config, schema: { summary: "JSON Schema of a report of this type", params: typeParams } },
    async ({ params }) => reportSchema(typeNamed(params.name)),
  );

  app.post<{ Querystring: ImportQuery; Body: unknown }>(
    "/api/imports/spreadsheet",
    {
      config: { access: { action: "submit", record: "report" } },
      bodyLimit: largestSpreadsheetBytes,
      schema: {
        summary: "Checks a filled template row by row, and takes it in (application/octet-stream)",
        querystring: importQuery,
      },
    },
    async ({ query, body, viewer }, reply) => {
      const type = typeNamed(query.type);
      if (!mayDo(viewer, "submit", type.name)) throw refusal(viewer, "submit", type.name);
      if (!Buffer.isBuffer(body))
        throw problem("invalid-request", "Send the file's bytes as application/octet-stream.");
      const order = {
        type,
        file: { name: query.name, sha256: createHash("sha256").update(body).digest("hex") },
        reports: await readFile(query.name, async () => readReports(await openWorkbook(body), type)),
        actor: actorOf(viewer),
        organisation: viewer.person?.organisation.name ?? "",
        maySubmitFor: (organisation: string) => mayDoFor(viewer, "submit", type.name, organisation),
        signal: goneAway(reply.raw),
      };
      if (!query.commit) return await previewSpreadsheet(context, order);
      const answer = await takeSpreadsheet(context, order, query.take);
      return reply.code(answer.runId === null ? 200 : 201).send(answer);
    },
  );
};

function typeNamed(name: string) {
  const type = reportTypeNamed(name);
  if (type) return type;
  const known = reportTypes.map((one) => one.name).join(", ");
  throw problem("not-found", `There is no report type ${JSON.stringify(name)}. Known types: ${known}.`);
}

/** What is wrong with a file as a whole is said of it by its name. */
async function readFile<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw problem("file-unreadable", `${name} cannot be read: ${reason}. Nothing was written.`, {}, cause);
  }
}

/** Aborted when whoever asked is not there any more. */
function goneAway(answer: NodeJS.EventEmitter & { readonly writableFinished: boolean }): AbortSignal {
  const gone = new AbortController();
  answer.once("close", () => {
    if (!answer.writableFinished) gone.abort(new Error("Whoever sent the spreadsheet went away; nothing was written"));
  });
  return gone.signal;
}
