import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { connect } from "../../src/platform/database/database.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { startSharedServer, templateName } from "../api/support/shared-server.ts";
import { documents } from "./documents.ts";

/** `npm run docs`: writes every made document. */
const server = await startSharedServer();
const db = connect(server.url(templateName));
try {
  for (const { path, make } of documents) {
    await mkdir(dirname(join(repositoryRoot, path)), { recursive: true });
    await writeFile(join(repositoryRoot, path), await make(db));
    console.log(path);
  }
} finally {
  await db.end();
  await server.close();
}
