import type { Labels } from "./labels.ts";

/** The parts of a programme's work, in the order in which lists of report types show them. */
export const reportGroups = {
  "survey-and-release": {
    en: "Survey and land release",
    az: "Kəşfiyyat və torpaqların qaytarılması",
    ru: "Обследование и высвобождение земель",
  },
  ordnance: { en: "Ordnance", az: "Döyüş sursatı", ru: "Боеприпасы" },
  accidents: { en: "Accidents and sightings", az: "Qəzalar və müraciətlər", ru: "Происшествия и сообщения" },
  "risk-education": { en: "Risk education", az: "Risk barədə maarifləndirmə", ru: "Информирование о рисках" },
  quality: { en: "Quality", az: "Keyfiyyət", ru: "Качество" },
  tasking: { en: "Tasking", az: "Tapşırıqlar", ru: "Задания" },
  capacity: { en: "Capacity", az: "Qüvvə və vasitələr", ru: "Силы и средства" },
  assistance: { en: "Assistance", az: "Yardım", ru: "Помощь" },
  return: { en: "Population and return", az: "Əhali və qayıdış", ru: "Население и возвращение" },
  places: { en: "Places", az: "Yerlər", ru: "Места" },
} as const satisfies Readonly<Record<string, Labels>>;

export type ReportGroup = keyof typeof reportGroups;
