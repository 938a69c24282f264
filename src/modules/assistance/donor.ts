import Type from "typebox";
import type { ReportType } from "../reports/report-type.ts";
import { keyLabels, remarksLabels } from "./assistance-labels.ts";
import { keyField, recordFact } from "./money-type.ts";

/** Who gives; the state whose programme it is gives too. */
export const donorKinds = [
  "own-state",
  "foreign-state",
  "united-nations",
  "international-organisation",
  "non-governmental",
  "company",
  "private",
  "several",
] as const;

const donorBody = Type.Object(
  {
    ...keyField,
    name: Type.String({ minLength: 1, maxLength: 200, pattern: "\\S", description: "a name" }),
    kind: Type.Enum([...donorKinds]),
    country: Type.Optional(
      Type.String({ pattern: "^[A-Z]{2}$", description: "two capitals of ISO 3166-1, such as NO" }),
    ),
    remarks: Type.Optional(Type.String({ multiline: true })),
  },
  { additionalProperties: false },
);

export type DonorBody = Type.Static<typeof donorBody>;

/** A state, organisation, company or person that gives to mine action. */
export const donor: ReportType<DonorBody, "donor"> = {
  name: "donor",
  version: 1,
  label: { en: "Donor", az: "Donor", ru: "Донор" },
  group: "assistance",
  purpose: {
    en: "Who gives money or goods to the programme.",
    az: "Proqrama vəsait və ya avadanlıq verən.",
    ru: "Кто даёт программе деньги или имущество.",
  },
  body: donorBody,
  fieldLabels: {
    ...keyLabels,
    name: { en: "Name", az: "Ad", ru: "Название" },
    kind: { en: "Kind", az: "Növ", ru: "Вид" },
    "kind.own-state": { en: "This state", az: "Bu dövlət", ru: "Это государство" },
    "kind.foreign-state": { en: "Another state", az: "Xarici dövlət", ru: "Другое государство" },
    "kind.united-nations": { en: "United Nations", az: "BMT", ru: "ООН" },
    "kind.international-organisation": {
      en: "International organisation",
      az: "Beynəlxalq təşkilat",
      ru: "Международная организация",
    },
    "kind.non-governmental": {
      en: "Non-governmental organisation",
      az: "Qeyri-hökumət təşkilatı",
      ru: "Неправительственная организация",
    },
    "kind.company": { en: "Company", az: "Şirkət", ru: "Компания" },
    "kind.private": { en: "Private person", az: "Fiziki şəxs", ru: "Частное лицо" },
    "kind.several": { en: "Several together", az: "Bir neçəsi birlikdə", ru: "Несколько вместе" },
    country: { en: "Country code", az: "Ölkə kodu", ru: "Код страны" },
    ...remarksLabels,
  },
  sections: [
    {
      title: { en: "Donor", az: "Donor", ru: "Донор" },
      fields: ["key", "name", "kind", "country", "remarks"],
    },
  ],
  shapes: [],
  checks: [],
  verb: ({ body }) => recordFact("donor", body),
};
