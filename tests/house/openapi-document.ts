import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../src/platform/clock.ts";
import { dataFolderAt } from "../../src/platform/data-folder.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { fileStoreIn } from "../../src/platform/files.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createServer } from "../../src/server.ts";

/** docs/openapi.json: what the server itself says of its routes. */
export async function openApiDocument(database: Database): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "homeground-openapi-"));
  const data = dataFolderAt(folder);
  const parts = { data, database, files: fileStoreIn(data.files), clock: systemClock, log: silentLog };
  const app = await createServer({ ...parts, webFolder: folder });
  try {
    const { statusCode, body } = await app.inject({ method: "GET", url: "/api/openapi.json" });
    if (statusCode !== 200) throw new Error(`/api/openapi.json answered ${statusCode}: ${body}`);
    return `${JSON.stringify(JSON.parse(body), null, 2)}\n`;
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
}
