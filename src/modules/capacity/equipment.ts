import Type from "typebox";
import {
  choiceLabels,
  longText,
  namedFieldLabels,
  organisationName,
  recordCode,
  shortText,
} from "../reports/named-fields.ts";
import { isoDate } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";

const body = Type.Object(
  {
    code: recordCode,
    organisation: organisationName,
    kind: Type.Enum(["machine", "detector", "drone", "vehicle"]),
    model: shortText,
    serial: Type.Optional(shortText),
    teamCode: Type.Optional(recordCode),
    state: Type.Enum(["working", "in-repair", "out-of-order", "written-off"]),
    nextMaintenance: Type.Optional(isoDate),
    nextCalibration: Type.Optional(isoDate),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type Equipment = Type.Static<typeof body>;

/** A machine, detector, drone or vehicle by its inventory code; the latest report of a code holds. */
export const equipment: ReportType<Equipment, "equipment"> = {
  name: "equipment",
  version: 1,
  label: { en: "Equipment", az: "Avadanlıq", ru: "Оборудование" },
  group: "capacity",
  purpose: {
    en: "Says of a machine, detector, drone or vehicle whether it works and when it is serviced next.",
    az: "Maşının, detektorun, dronun və ya nəqliyyatın işləkliyini və növbəti texniki xidmətini bildirir.",
    ru: "Указывает, исправны ли машина, детектор, дрон или транспорт и когда их обслуживать.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    code: { en: "Inventory code", az: "İnventar kodu", ru: "Инвентарный код" },
    kind: { en: "Kind", az: "Növ", ru: "Вид" },
    ...choiceLabels("kind", {
      machine: { en: "Machine", az: "Maşın", ru: "Машина" },
      detector: { en: "Detector", az: "Detektor", ru: "Детектор" },
      drone: { en: "Drone", az: "Dron", ru: "Дрон" },
      vehicle: { en: "Vehicle", az: "Nəqliyyat vasitəsi", ru: "Транспорт" },
    }),
    model: { en: "Model", az: "Model", ru: "Модель" },
    serial: { en: "Serial number", az: "Seriya nömrəsi", ru: "Серийный номер" },
    teamCode: { en: "Team code", az: "Komandanın kodu", ru: "Код группы" },
    state: { en: "State", az: "Vəziyyət", ru: "Состояние" },
    ...choiceLabels("state", {
      working: { en: "Working", az: "İşlək", ru: "Исправно" },
      "in-repair": { en: "In repair", az: "Təmirdə", ru: "В ремонте" },
      "out-of-order": { en: "Out of order", az: "Nasaz", ru: "Неисправно" },
      "written-off": { en: "Written off", az: "Silinib", ru: "Списано" },
    }),
    nextMaintenance: { en: "Next maintenance", az: "Növbəti texniki xidmət", ru: "Следующее обслуживание" },
    nextCalibration: { en: "Next calibration", az: "Növbəti kalibrləmə", ru: "Следующая калибровка" },
  },
  sections: [
    {
      title: { en: "Equipment", az: "Avadanlıq", ru: "Оборудование" },
      fields: ["code", "organisation", "kind", "model", "serial", "teamCode"],
    },
    {
      title: { en: "State", az: "Vəziyyət", ru: "Состояние" },
      fields: ["state", "nextMaintenance", "nextCalibration", "remarks"],
    },
  ],
  shapes: [],
  checks: [
    ({ body: { state, nextMaintenance, nextCalibration }, dateOfInformation }) => {
      if (state !== "working") return [];
      const days = { nextMaintenance, nextCalibration };
      return Object.entries(days).flatMap(([name, day]) => {
        if (day === undefined || day >= dateOfInformation) return [];
        const message = `It is recorded as working, and was due on ${day}. Have it serviced, or give the new day.`;
        return [{ code: "service-overdue", severity: "warning" as const, message, path: `/${name}` }];
      });
    },
  ],
  verb: ({ body: said }) => [
    { kind: "fact", fact: { kind: "equipment", key: said.code, hazardCode: null, location: null, body: said } },
  ],
};
