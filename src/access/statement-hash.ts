import { createHash } from "node:crypto";
import { canonical } from "../modules/journal/journal-entry.ts";
import type { DecisionStatement } from "./signed-decision.ts";

/** SHA-256 of a statement's RFC 8785 canonical JSON: the bytes that are signed. */
export function statementHash(statement: DecisionStatement): Buffer {
  return createHash("sha256").update(canonical(statement)).digest();
}
