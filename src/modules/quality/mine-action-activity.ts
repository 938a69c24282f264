import Type from "typebox";
import type { Labels } from "../reports/report-type.ts";

/** Kinds of work in mine action, as accreditations, visits, teams and task orders name them. */
export const activityLabels = {
  "non-technical-survey": {
    en: "Non-technical survey",
    az: "Qeyri-texniki kəşfiyyat",
    ru: "Нетехническое обследование",
  },
  "technical-survey": { en: "Technical survey", az: "Texniki kəşfiyyat", ru: "Техническое обследование" },
  "manual-clearance": { en: "Manual clearance", az: "Əl ilə təmizləmə", ru: "Ручная очистка" },
  "mechanical-clearance": { en: "Mechanical clearance", az: "Mexaniki təmizləmə", ru: "Механическая очистка" },
  "animal-detection": { en: "Detection with animals", az: "Heyvanlarla axtarış", ru: "Поиск с животными" },
  "battle-area-clearance": {
    en: "Battle-area clearance",
    az: "Döyüş sahəsinin təmizlənməsi",
    ru: "Очистка районов боевых действий",
  },
  "explosive-ordnance-disposal": {
    en: "Explosive ordnance disposal",
    az: "Partlayıcıların zərərsizləşdirilməsi",
    ru: "Обезвреживание взрывоопасных предметов",
  },
  "road-clearance": { en: "Road clearance", az: "Yolların təmizlənməsi", ru: "Очистка дорог" },
  "risk-education": { en: "Risk education", az: "Risk barədə maarifləndirmə", ru: "Информирование о рисках" },
  "quality-management": { en: "Quality management", az: "Keyfiyyətin idarə edilməsi", ru: "Управление качеством" },
  "victim-assistance": { en: "Victim assistance", az: "Zərərçəkənlərə yardım", ru: "Помощь пострадавшим" },
  training: { en: "Training", az: "Təlim", ru: "Обучение" },
} as const satisfies Readonly<Record<string, Labels>>;

export type MineActionActivity = keyof typeof activityLabels;

export const activityChoices = Type.Enum(Object.keys(activityLabels) as MineActionActivity[]);
