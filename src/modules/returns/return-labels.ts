import type { Labels } from "../reports/report-type.ts";

const services: Readonly<Record<string, Labels>> = {
  water: { en: "Water", az: "Su", ru: "Вода" },
  electricity: { en: "Electricity", az: "Elektrik", ru: "Электричество" },
  road: { en: "Road", az: "Yol", ru: "Дорога" },
  school: { en: "School", az: "Məktəb", ru: "Школа" },
  health: { en: "Health care", az: "Səhiyyə", ru: "Медицина" },
};

const states: Readonly<Record<string, Labels>> = {
  working: { en: "Working", az: "İşləyir", ru: "Работает" },
  partly: { en: "Partly", az: "Qismən", ru: "Частично" },
  none: { en: "Not there", az: "Yoxdur", ru: "Нет" },
};

const serviceLabels = Object.fromEntries(
  Object.entries(services).flatMap(([name, label]) => [
    [`services.${name}`, label] as const,
    ...Object.entries(states).map(([state, words]) => [`services.${name}.${state}`, words] as const),
  ]),
);

/** Words of the fields of a return report. */
export const returnLabels: Readonly<Record<string, Labels>> = {
  settlement: { en: "Settlement", az: "Yaşayış məntəqəsi", ru: "Населённый пункт" },
  location: { en: "Location", az: "Yer", ru: "Место" },
  registeredFamilies: { en: "Families registered", az: "Qeydiyyatda olan ailələr", ru: "Семей на учёте" },
  registeredPeople: { en: "People registered", az: "Qeydiyyatda olan şəxslər", ru: "Людей на учёте" },
  returnedFamilies: { en: "Families returned, in all", az: "Qayıdan ailələr, cəmi", ru: "Семей вернулось, всего" },
  returnedPeople: { en: "People returned, in all", az: "Qayıdan şəxslər, cəmi", ru: "Людей вернулось, всего" },
  returnedFamiliesSinceLast: {
    en: "Families since the last report",
    az: "Son hesabatdan bəri qayıdan ailələr",
    ru: "Семей с прошлого донесения",
  },
  returnedPeopleSinceLast: {
    en: "People since the last report",
    az: "Son hesabatdan bəri qayıdan şəxslər",
    ru: "Людей с прошлого донесения",
  },
  livingPeople: { en: "People living there", az: "Yaşayan əhali", ru: "Живёт людей" },
  livingWorkers: { en: "Of them workers", az: "Onlardan işçilər", ru: "Из них работники" },
  livingStudents: { en: "Of them students", az: "Onlardan tələbələr", ru: "Из них учащиеся" },
  services: { en: "Services", az: "Xidmətlər", ru: "Службы" },
  ...serviceLabels,
  homes: { en: "Homes", az: "Evlər", ru: "Дома" },
  "homes.total": { en: "In all", az: "Cəmi", ru: "Всего" },
  "homes.habitable": { en: "Habitable", az: "Yaşayışa yararlı", ru: "Пригодные" },
  "homes.damaged": { en: "Damaged", az: "Zədələnmiş", ru: "Повреждённые" },
  "homes.destroyed": { en: "Destroyed", az: "Dağıdılmış", ru: "Разрушенные" },
  remarks: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
};
