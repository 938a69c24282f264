import type { Sayer } from "../../modules/certificates/certificate-request.ts";
import type { PlaceName } from "../../modules/places/place-name.ts";
import type { Language } from "../../modules/reports/report-type.ts";
import type { Block } from "./document-model.ts";
import type { Speaker } from "./words/speak.ts";

export function nameIn(name: PlaceName, language: Language): string {
  return name[language] ?? name.en;
}

/** Who says what no report carries. */
export function personBehind({ name, organisation }: Sayer, { say }: Speaker): Block {
  return { kind: "paragraph", text: say("saidBy", { name, organisation }), tone: "quiet" };
}

/** A fact on a line of its own; one that nobody recorded is printed as such, never left blank. */
export function said(label: string | null, value: string | null, { words }: Speaker): Block[] {
  const text = value ?? words.notRecorded;
  return [
    { kind: "paragraph", text: label === null ? text : `${label}: ${text}`, tone: value === null ? "quiet" : "plain" },
  ];
}
