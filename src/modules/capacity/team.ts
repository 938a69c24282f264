import Type from "typebox";
import {
  choiceLabels,
  longText,
  namedFieldLabels,
  organisationName,
  recordCode,
  shortText,
} from "../reports/named-fields.ts";
import type { Labels, ReportType } from "../reports/report-type.ts";
import { standing, standingLabels } from "./standing.ts";

export const teamKinds = {
  manual: { en: "Manual clearance", az: "Əl ilə təmizləmə", ru: "Ручная очистка" },
  mechanical: { en: "Mechanical", az: "Mexaniki", ru: "Механическая" },
  dog: { en: "Dogs", az: "İtlər", ru: "Кинологическая" },
  survey: { en: "Survey", az: "Kəşfiyyat", ru: "Обследование" },
  eod: { en: "Explosive ordnance disposal", az: "Partlayıcıların zərərsizləşdirilməsi", ru: "Обезвреживание" },
  eore: { en: "Risk education", az: "Risk barədə maarifləndirmə", ru: "Информирование о рисках" },
  qa: { en: "Quality", az: "Keyfiyyət", ru: "Контроль качества" },
} as const satisfies Readonly<Record<string, Labels>>;

const kinds = Object.keys(teamKinds) as (keyof typeof teamKinds)[];

const body = Type.Object(
  {
    code: recordCode,
    organisation: organisationName,
    kind: Type.Enum(kinds),
    strength: Type.Integer({ minimum: 0, maximum: 1000 }),
    base: Type.Optional(shortText),
    standing: Type.Optional(standing),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type Team = Type.Static<typeof body>;

/** A team by its code; the latest report of a code holds. */
export const team: ReportType<Team, "team"> = {
  name: "team",
  version: 1,
  label: { en: "Team", az: "Komanda", ru: "Группа" },
  group: "capacity",
  purpose: {
    en: "Says of a team which kind it is, how many people it has and where it is based.",
    az: "Komandanın növünü, heyətinin sayını və bazasını bildirir.",
    ru: "Указывает вид группы, её численность и место базирования.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    ...standingLabels,
    kind: { en: "Kind", az: "Növ", ru: "Вид" },
    ...choiceLabels("kind", teamKinds),
    strength: { en: "People in the team", az: "Heyətin sayı", ru: "Численность" },
    base: { en: "Base settlement", az: "Baza yaşayış məntəqəsi", ru: "Населённый пункт базирования" },
  },
  sections: [
    { title: { en: "Team", az: "Komanda", ru: "Группа" }, fields: ["code", "organisation", "kind", "strength"] },
    { title: { en: "Where", az: "Harada", ru: "Где" }, fields: ["base", "standing", "remarks"] },
  ],
  shapes: [],
  checks: [
    ({ body: { strength, standing: now = "active" } }) => {
      if (strength > 0 || now === "stood-down") return [];
      const message = "An active team has nobody in it. Give its strength, or record it as stood down.";
      return [{ code: "team-without-people", severity: "warning", message, path: "/strength" }];
    },
  ],
  verb: ({ body: said }) => [
    { kind: "fact", fact: { kind: "team", key: said.code, hazardCode: null, location: null, body: said } },
  ],
};
