import { Compile } from "typebox/compile";
import { type SchemaFault, schemaWords } from "../reports/schema-words.ts";
import { certificateRequest } from "./certificate-request.ts";

const validator = Compile(certificateRequest);

/** What is wrong with a request that came from a file; one over HTTP is judged by the server's own validator. */
export function requestFaults(offered: unknown): SchemaFault[] {
  if (validator.Check(offered)) return [];
  return schemaWords(certificateRequest, offered, validator.Errors(offered), "The file");
}
