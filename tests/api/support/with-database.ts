import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { connect, type Database } from "../../../src/platform/database/database.ts";
import { templateName } from "./shared-server.ts";

/** A database of a test file's own, migrated and empty. */
export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
}

/**
 * `const store = withDatabase();` at the top of a test file or a describe block: a fresh database for it, dropped after.
 * Read `store.db` inside tests only: it exists once `beforeAll` has run.
 */
export function withDatabase(): TestDatabase {
  let open: (TestDatabase & { close(): Promise<void> }) | null = null;
  const ready = () => {
    if (open === null) throw new Error("The test database exists only inside tests and hooks");
    return open;
  };
  beforeAll(async () => {
    open = await freshDatabase();
  });
  afterAll(() => open?.close());
  return {
    get db() {
      return ready().db;
    },
    get url() {
      return ready().url;
    },
  };
}

/** For a test that needs more than one store; the caller closes it. */
export async function freshDatabase(): Promise<TestDatabase & { close(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = connect(addressOf("postgres"), { most: 1 });
  await admin.unsafe(`create database ${name} template ${templateName}`);
  const url = addressOf(name);
  const db = connect(url);
  return {
    db,
    url,
    async close() {
      await db.end({ timeout: 1 });
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

function addressOf(database: string): string {
  return inject("databaseAddress").replace(/DATABASE$/, database);
}
