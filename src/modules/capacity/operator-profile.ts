import Type from "typebox";
import { activityChoices, activityLabels } from "../quality/mine-action-activity.ts";
import { nameKey } from "../reports/name-key.ts";
import { choiceLabels, longText, namedFieldLabels, organisationName, shortText } from "../reports/named-fields.ts";
import { isoDate } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";

const body = Type.Object(
  {
    organisation: organisationName,
    shortName: Type.Optional(shortText),
    kind: Type.Enum(["state", "commercial", "non-governmental", "international", "military"]),
    activities: Type.Array(activityChoices, { minItems: 1, uniqueItems: true }),
    workingSince: Type.Optional(isoDate),
    endedOn: Type.Optional(isoDate),
    base: Type.Optional(shortText),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type OperatorProfile = Type.Static<typeof body>;

/** Who an organisation is and what it does in the programme; the latest of an organisation holds. */
export const operatorProfile: ReportType<OperatorProfile, "operator-profile"> = {
  name: "operator-profile",
  version: 1,
  label: { en: "Operator profile", az: "Operatorun profili", ru: "Карточка оператора" },
  group: "capacity",
  purpose: {
    en: "Says what an organisation does in the programme, since when and from where.",
    az: "Təşkilatın proqramda nə etdiyini, nə vaxtdan və haradan işlədiyini bildirir.",
    ru: "Указывает, что организация делает в программе, с какого времени и откуда.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    shortName: { en: "Short name", az: "Qısa ad", ru: "Краткое название" },
    kind: { en: "Kind", az: "Növ", ru: "Вид" },
    ...choiceLabels("kind", {
      state: { en: "State agency", az: "Dövlət qurumu", ru: "Государственное учреждение" },
      commercial: { en: "Company", az: "Şirkət", ru: "Компания" },
      "non-governmental": { en: "Non-governmental", az: "Qeyri-hökumət", ru: "Неправительственная" },
      international: { en: "International", az: "Beynəlxalq", ru: "Международная" },
      military: { en: "Military", az: "Hərbi", ru: "Военная" },
    }),
    activities: { en: "Activities", az: "Fəaliyyətlər", ru: "Виды работ" },
    ...choiceLabels("activities", activityLabels),
    workingSince: { en: "Working since", az: "Nə vaxtdan işləyir", ru: "Работает с" },
    endedOn: { en: "Ended on", az: "Fəaliyyətin sonu", ru: "Работа завершена" },
    base: { en: "Base", az: "Baza", ru: "База" },
  },
  sections: [
    {
      title: { en: "Organisation", az: "Təşkilat", ru: "Организация" },
      fields: ["organisation", "shortName", "kind", "activities"],
    },
    {
      title: { en: "Presence", az: "Fəaliyyət müddəti", ru: "Присутствие" },
      fields: ["workingSince", "endedOn", "base", "remarks"],
    },
  ],
  shapes: [],
  checks: [
    ({ body: { workingSince, endedOn } }) => {
      if (workingSince === undefined || endedOn === undefined || workingSince <= endedOn) return [];
      const message = `The work ended on ${endedOn}, before it began on ${workingSince}. Correct one of the two.`;
      return [{ code: "ends-before-it-begins", severity: "error", message, path: "/endedOn" }];
    },
  ],
  concerns: ({ body: { organisation } }) => [organisation],
  verb: ({ body: said }) => [
    {
      kind: "fact",
      fact: { kind: "operator-profile", key: nameKey(said.organisation), hazardCode: null, location: null, body: said },
    },
  ],
};
