import { join } from "node:path";
import { migrationState } from "../../platform/database/read-migrations.ts";
import { repositoryRoot } from "../../platform/repository-root.ts";
import { type Check, fault, ok, warning } from "./check.ts";

export const migrationsCheck: Check = {
  name: "migrations",
  needsStore: true,
  async look({ database }) {
    const state = await migrationState(database, join(repositoryRoot, "db", "migrations"));
    if (state.changed.length > 0) {
      return fault(
        `${state.changed.join(", ")} was changed after it was applied`,
        "Put the file back as it was released.",
      );
    }
    if (state.unknown.length > 0) {
      return warning(`A newer Homeground applied ${state.unknown.join(", ")}`, "Update this one when you can.");
    }
    if (state.missing.length > 0) {
      return warning(`${state.missing.length} migrations are not applied yet`, "The next start applies them.");
    }
    return ok(`Up to date: ${state.latest}`);
  },
};
