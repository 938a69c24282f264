import { Problem } from "../../platform/problem.ts";
import { type Check, type Found, fault, type Patient, type StorePatient } from "./check.ts";

export type Diagnosis = Found & { readonly check: string };

/**
 * Looks at everything in order. A check that fails is a fault in itself. `database` is why there is none, where the store
 * does not answer: the first check that needs it says so, and the others that need it are passed over.
 */
export async function examine(
  checks: readonly Check[],
  patient: Patient,
  database: StorePatient["database"] | Error,
): Promise<Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  let told = false;
  for (const check of checks) {
    if (!check.needsStore) diagnoses.push({ check: check.name, ...(await orFault(check.look(patient))) });
    else if (!(database instanceof Error)) {
      diagnoses.push({ check: check.name, ...(await orFault(check.look({ ...patient, database }))) });
    } else if (!told) {
      told = true;
      diagnoses.push({ check: check.name, ...failed(database) });
    }
  }
  return diagnoses;
}

function orFault(found: Promise<Found>): Promise<Found> {
  return found.catch(failed);
}

function failed(error: unknown): Found {
  const words = error instanceof Error ? error.message : String(error);
  return error instanceof Problem
    ? fault(words, "What needs the store could not be looked at; mend this first.")
    : fault(`It could not be looked at: ${words}`, "If nothing else explains it, report this as a bug.");
}
