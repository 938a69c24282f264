import Type from "typebox";
import { choiceLabels, namedFieldLabels, organisationName, recordCode, shortText } from "../reports/named-fields.ts";
import { isoDate } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";

const body = Type.Object(
  {
    of: Type.Enum(["team", "dog", "equipment", "staff"]),
    code: recordCode,
    organisation: organisationName,
    from: isoDate,
    until: Type.Optional(isoDate),
    state: Type.Enum(["available", "leave", "repair", "sick", "moved"]),
    reason: Type.Optional(shortText),
  },
  { additionalProperties: false },
);

export type Availability = Type.Static<typeof body>;

/** From when until when a team, dog, piece of equipment or person is there, or is not and why. */
export const availability: ReportType<Availability, "availability"> = {
  name: "availability",
  version: 1,
  label: { en: "Availability", az: "Mövcudluq", ru: "Доступность" },
  group: "capacity",
  purpose: {
    en: "Says from when until when a team, dog, piece of equipment or person is available or away.",
    az: "Komandanın, itin, avadanlığın və ya əməkdaşın hansı müddətdə yerində olduğunu və ya olmadığını bildirir.",
    ru: "Указывает, с какого и по какое число группа, собака, оборудование или сотрудник доступны или нет.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    of: { en: "Of what", az: "Nəyin", ru: "Чего" },
    ...choiceLabels("of", {
      team: { en: "Team", az: "Komanda", ru: "Группа" },
      dog: { en: "Dog", az: "İt", ru: "Собака" },
      equipment: { en: "Equipment", az: "Avadanlıq", ru: "Оборудование" },
      staff: { en: "Staff member", az: "Əməkdaş", ru: "Сотрудник" },
    }),
    code: { en: "Code or staff number", az: "Kod və ya tabel nömrəsi", ru: "Код или табельный номер" },
    from: { en: "From", az: "Başlanğıc", ru: "С" },
    until: { en: "Until", az: "Son", ru: "По" },
    state: { en: "State", az: "Vəziyyət", ru: "Состояние" },
    ...choiceLabels("state", {
      available: { en: "Available", az: "Yerindədir", ru: "Доступно" },
      leave: { en: "On leave", az: "Məzuniyyətdə", ru: "В отпуске" },
      repair: { en: "In repair", az: "Təmirdə", ru: "В ремонте" },
      sick: { en: "Sick", az: "Xəstə", ru: "Болезнь" },
      moved: { en: "Moved elsewhere", az: "Başqa yerə köçürülüb", ru: "Переведено" },
    }),
    reason: { en: "Reason", az: "Səbəb", ru: "Причина" },
  },
  sections: [
    { title: { en: "What", az: "Nə", ru: "Что" }, fields: ["of", "code", "organisation"] },
    { title: { en: "When", az: "Nə vaxt", ru: "Когда" }, fields: ["from", "until", "state", "reason"] },
  ],
  shapes: [],
  checks: [
    ({ body: { from, until } }) => {
      if (until === undefined || from <= until) return [];
      const message = `It ends on ${until}, before it begins on ${from}. Correct one of the two.`;
      return [{ code: "ends-before-it-begins", severity: "error", message, path: "/until" }];
    },
    ({ body: { of, state } }) => {
      const isThing = of === "equipment";
      if ((state !== "repair" || isThing) && ((state !== "sick" && state !== "leave") || !isThing)) return [];
      const message = isThing
        ? `Equipment is not ${state}; it is in repair or moved.`
        : `A ${of} is not in repair. Give another state.`;
      return [{ code: "availability-does-not-fit", severity: "error", message, path: "/state" }];
    },
  ],
  verb: ({ body: said }) => [
    {
      kind: "fact",
      fact: { kind: "availability", key: `${said.of}:${said.code}`, hazardCode: null, location: null, body: said },
    },
  ],
};
