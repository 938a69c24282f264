import { cliDocument } from "../../src/cli/cli-document.ts";
import { commands } from "../../src/cli/commands.ts";
import { reportTypes } from "../../src/modules/reports/report-types.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { openApiDocument } from "./openapi-document.ts";
import { problemsDocument } from "./problems-document.ts";
import { reportTypeDocument, reportTypesIndex } from "./report-type-documents.ts";
import { schemaDocument } from "./schema-document.ts";

/** A committed file that is made from the code. `db` is a migrated, empty database. */
export interface MadeDocument {
  readonly path: string;
  readonly make: (db: Database) => Promise<string>;
}

export const documents: readonly MadeDocument[] = [
  { path: "docs/cli.md", make: async () => cliDocument(commands) },
  { path: "docs/problems.md", make: async () => problemsDocument() },
  { path: "docs/openapi.json", make: openApiDocument },
  { path: "db/schema.sql", make: schemaDocument },
  { path: "docs/reports/README.md", make: async () => reportTypesIndex() },
  ...reportTypes.map((type) => ({ path: `docs/reports/${type.name}.md`, make: async () => reportTypeDocument(type) })),
];
