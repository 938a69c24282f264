import type { TestProject } from "vitest/node";
import { type SharedServer, startSharedServer } from "./shared-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the test server, with DATABASE for the name. */
    databaseAddress: string;
  }
}

let server: SharedServer | null = null;

/** Starts the database once for the whole run. */
export async function setup(project: TestProject): Promise<void> {
  server = await startSharedServer();
  project.provide("databaseAddress", server.url("DATABASE"));
}

export async function teardown(): Promise<void> {
  await server?.close();
}
