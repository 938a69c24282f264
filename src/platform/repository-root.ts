import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone: where db/migrations, web/dist and the default data folder lie. */
export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
