import Type from "typebox";
import { nameKey } from "./name-key.ts";
import type { Labels } from "./report-type.ts";

/** The programme's own number or code of a visit, a team, a task: printed on its papers, and how others name it. */
export const recordCode = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: "^\\S(.*\\S)?$",
  description: "a code of at most 80 characters, on one line and without spaces around it",
});

export const organisationName = Type.String({ maxLength: 200, pattern: "\\S", description: "name of an organisation" });
export const shortText = Type.String({ maxLength: 200, pattern: "\\S" });
export const longText = Type.String({ maxLength: 10_000, pattern: "\\S", multiline: true });

/** Days, codes and words that many reports of work share. */
export const namedFieldLabels = {
  hazardCode: { en: "Hazard code", az: "Ərazinin kodu", ru: "Код района" },
  hazardCodes: { en: "Hazard codes", az: "Ərazilərin kodları", ru: "Коды районов" },
  number: { en: "Number", az: "Nömrə", ru: "Номер" },
  code: { en: "Code", az: "Kod", ru: "Код" },
  organisation: { en: "Organisation", az: "Təşkilat", ru: "Организация" },
  remarks: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
} as const satisfies Readonly<Record<string, Labels>>;

/** Labels of several choices of one field: `state`, { available: … } becomes `state.available`. */
export function choiceLabels(path: string, words: Readonly<Record<string, Labels>>): Readonly<Record<string, Labels>> {
  return Object.fromEntries(Object.entries(words).map(([value, label]) => [`${path}.${value}`, label]));
}

/** Whether two names are of one organisation, however they are typed. */
export function isSameOrganisation(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
