import { rmSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataFolderAt } from "../../../src/platform/data-folder.ts";
import { connect } from "../../../src/platform/database/database.ts";
import { type EmbeddedServer, openEmbeddedServer } from "../../../src/platform/database/embedded/embedded-server.ts";
import { migrate } from "../../../src/platform/database/migrate.ts";
import { repositoryRoot } from "../../../src/platform/repository-root.ts";

/** The migrated, empty database that each test file's own is copied from. */
export const templateName = "homeground_template";

export interface SharedServer {
  /** Address of a database by name. */
  readonly url: (database: string) => string;
  close(): Promise<void>;
}

/** One PostgreSQL for a whole test run, without waiting for the disk, in a folder that goes away with it. */
export async function startSharedServer(): Promise<SharedServer> {
  const folder = await mkdtemp(join(tmpdir(), "homeground-tests-"));
  // As root the server runs under another account, which must be able to come in.
  await chmod(folder, 0o755);
  const server = await openEmbeddedServer(dataFolderAt(folder), "none");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  await makeTemplate(server);
  return {
    url: server.url,
    async close() {
      await server.close();
      process.off("exit", remove);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(server: EmbeddedServer): Promise<void> {
  const admin = connect(server.url("postgres"), { most: 1 });
  await admin.unsafe(`create database ${templateName}`);
  await admin.end();
  const template = connect(server.url(templateName));
  await migrate(template, join(repositoryRoot, "db", "migrations"));
  await template.end();
}
