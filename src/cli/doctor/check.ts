import type { DataFolder } from "../../platform/data-folder.ts";
import type { Database } from "../../platform/database/database.ts";
import type { FileStore } from "../../platform/files.ts";

/** What a check found, in one sentence, and in another what to do where something is to be done. */
export type Found =
  | { readonly state: "ok"; readonly found: string }
  | { readonly state: "warning" | "fault"; readonly found: string; readonly advice: string };

/** What the checks may look at. They change nothing; the disk check writes a small file and takes it away. */
export interface Patient {
  readonly data: DataFolder;
  readonly environment: NodeJS.ProcessEnv;
  readonly workingFolder: string;
  readonly files: FileStore;
  readonly now: () => Date;
  /** Everything is read, however long it takes. */
  readonly full: boolean;
}

export interface StorePatient extends Patient {
  readonly database: Database;
}

/** One thing that `homeground doctor` looks at, with the store or without. Adding one is a file and a line in checks.ts. */
export type Check =
  | { readonly name: string; readonly needsStore: false; readonly look: (patient: Patient) => Promise<Found> }
  | { readonly name: string; readonly needsStore: true; readonly look: (patient: StorePatient) => Promise<Found> };

export const ok = (found: string): Found => ({ state: "ok", found });
export const warning = (found: string, advice: string): Found => ({ state: "warning", found, advice });
export const fault = (found: string, advice: string): Found => ({ state: "fault", found, advice });
