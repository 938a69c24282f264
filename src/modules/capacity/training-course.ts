import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import {
  choiceLabels,
  longText,
  namedFieldLabels,
  organisationName,
  recordCode,
  shortText,
} from "../reports/named-fields.ts";
import { isoDate, type Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { certificateKinds } from "./staff-member.ts";

const people = Type.Integer({ minimum: 0, maximum: 10_000 });

const body = Type.Object(
  {
    number: recordCode,
    organisation: organisationName,
    kind: Type.Enum(Object.keys(certificateKinds) as (keyof typeof certificateKinds)[]),
    begins: isoDate,
    ends: isoDate,
    place: Type.Optional(shortText),
    places: people,
    graduates: Type.Optional(Type.Array(recordCode, { maxItems: 500, uniqueItems: true })),
    graduateWomen: Type.Optional(people),
    graduateMen: Type.Optional(people),
    result: Type.Enum(["planned", "under-way", "completed", "cancelled"]),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type TrainingCourse = Type.Static<typeof body>;

/** A course: its days, its places, and who came through, by staff number or counted by sex. */
export const trainingCourse: ReportType<TrainingCourse, "training-course"> = {
  name: "training-course",
  version: 1,
  label: { en: "Training course", az: "Təlim kursu", ru: "Учебный курс" },
  group: "capacity",
  purpose: {
    en: "Records a course: for what, when, how many places, and how many passed.",
    az: "Kursu qeyd edir: nə üçün, nə vaxt, neçə yer və neçə nəfər bitirib.",
    ru: "Фиксирует курс: для чего, когда, сколько мест и сколько выпускников.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    organisation: { en: "Held by", az: "Keçirən təşkilat", ru: "Кто проводит" },
    kind: { en: "Course for", az: "Kurs nə üçündür", ru: "Курс для" },
    ...choiceLabels("kind", certificateKinds),
    begins: { en: "First day", az: "İlk gün", ru: "Первый день" },
    ends: { en: "Last day", az: "Son gün", ru: "Последний день" },
    place: { en: "Place", az: "Yer", ru: "Место" },
    places: { en: "Places", az: "Yerlərin sayı", ru: "Мест" },
    graduates: {
      en: "Staff numbers of graduates",
      az: "Məzunların tabel nömrələri",
      ru: "Табельные номера выпускников",
    },
    graduateWomen: { en: "Graduates, women", az: "Məzunlar, qadın", ru: "Выпускники, женщины" },
    graduateMen: { en: "Graduates, men", az: "Məzunlar, kişi", ru: "Выпускники, мужчины" },
    result: { en: "State", az: "Vəziyyət", ru: "Состояние" },
    ...choiceLabels("result", {
      planned: { en: "Planned", az: "Planlaşdırılıb", ru: "Запланирован" },
      "under-way": { en: "Under way", az: "Davam edir", ru: "Идёт" },
      completed: { en: "Completed", az: "Başa çatıb", ru: "Завершён" },
      cancelled: { en: "Cancelled", az: "Ləğv edilib", ru: "Отменён" },
    }),
  },
  sections: [
    {
      title: { en: "Course", az: "Kurs", ru: "Курс" },
      fields: ["number", "organisation", "kind", "begins", "ends", "place", "places"],
    },
    {
      title: { en: "Graduates", az: "Məzunlar", ru: "Выпускники" },
      fields: ["result", "graduates", "graduateWomen", "graduateMen", "remarks"],
    },
  ],
  shapes: [],
  checks: [daysAreInOrder, countsAgree],
  verb: ({ body: said }) => [
    { kind: "fact", fact: { kind: "training-course", key: said.number, hazardCode: null, location: null, body: said } },
  ],
};

function daysAreInOrder({ body: { begins, ends, result }, dateOfInformation }: Report<TrainingCourse>) {
  const findings: Finding[] = [];
  if (ends < begins) {
    const message = `The course ends on ${ends}, before it begins on ${begins}. Correct one of the two.`;
    findings.push({ code: "ends-before-it-begins", severity: "error", message, path: "/ends" });
  }
  if (result === "completed" && ends > dateOfInformation) {
    const message = `The course is completed, but its last day ${ends} is still to come. Correct one of the two.`;
    findings.push({ code: "done-after-information", severity: "error", message, path: "/result" });
  }
  return findings;
}

function countsAgree({ body }: Report<TrainingCourse>): readonly Finding[] {
  const { graduates, graduateWomen, graduateMen, places, result } = body;
  const counted =
    graduateWomen === undefined && graduateMen === undefined ? null : (graduateWomen ?? 0) + (graduateMen ?? 0);
  const passed = graduates?.length ?? counted ?? 0;
  const findings: Finding[] = [];
  if (graduates !== undefined && counted !== null && counted !== graduates.length) {
    const message = `${graduates.length} staff numbers are given, and ${counted} women and men. Correct one of the two.`;
    findings.push({ code: "graduates-do-not-add-up", severity: "error", message, path: "/graduates" });
  }
  if (passed > places) {
    const message = `${passed} passed a course of ${places} places. Correct one of the two.`;
    findings.push({ code: "more-graduates-than-places", severity: "warning", message, path: "/places" });
  }
  if (passed > 0 && result !== "completed") {
    const message = `${passed} passed, but the course is not completed. Correct one of the two.`;
    findings.push({ code: "graduates-before-the-end", severity: "error", message, path: "/result" });
  }
  return findings;
}
