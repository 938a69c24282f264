import { backupCheck } from "./backup-check.ts";
import type { Check } from "./check.ts";
import { clockCheck } from "./clock-check.ts";
import { diskCheck } from "./disk-check.ts";
import { filesCheck } from "./files-check.ts";
import { journalCheck } from "./journal-check.ts";
import { keysCheck } from "./keys-check.ts";
import { migrationsCheck } from "./migrations-check.ts";
import { programCheck } from "./program-check.ts";
import { reportsCheck } from "./reports-check.ts";
import { storeCheck } from "./store-check.ts";

/** Everything that is looked at, in the order in which it is told. */
export const checks: readonly Check[] = [
  programCheck,
  storeCheck,
  migrationsCheck,
  journalCheck,
  reportsCheck,
  filesCheck,
  diskCheck,
  clockCheck,
  keysCheck,
  backupCheck,
];
