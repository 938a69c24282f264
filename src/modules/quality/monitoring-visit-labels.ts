import { choiceLabels, namedFieldLabels } from "../reports/named-fields.ts";
import type { Labels } from "../reports/report-type.ts";
import { activityLabels } from "./mine-action-activity.ts";

/** What an inspector looks at, after the quality form of IMSMA (research/domain.md, section 1.2). */
export const checklistItems = {
  accreditationValid: { en: "Accreditation is valid", az: "Akkreditasiya qüvvədədir", ru: "Аккредитация действует" },
  personnelQualified: { en: "Personnel are qualified", az: "Heyət ixtisaslıdır", ru: "Персонал квалифицирован" },
  supervisionAdequate: { en: "Supervision is adequate", az: "Nəzarət kifayətdir", ru: "Надзор достаточен" },
  followsStandards: {
    en: "Follows the national standards",
    az: "Milli standartlara uyğundur",
    ru: "Соответствует национальным стандартам",
  },
  followsProcedures: {
    en: "Follows the organisation's procedures",
    az: "Təşkilatın qaydalarına uyğundur",
    ru: "Соответствует правилам организации",
  },
  equipmentSuitable: { en: "Equipment is suitable", az: "Avadanlıq yararlıdır", ru: "Оборудование пригодно" },
  equipmentStoredProperly: {
    en: "Equipment is stored properly",
    az: "Avadanlıq düzgün saxlanılır",
    ru: "Оборудование хранится правильно",
  },
  testedAndEvaluated: {
    en: "Equipment was tested and evaluated",
    az: "Avadanlıq sınaqdan keçib",
    ru: "Оборудование испытано",
  },
  facilitiesSuitable: { en: "Facilities are suitable", az: "Şərait yararlıdır", ru: "Помещения пригодны" },
  medicAvailable: {
    en: "A qualified medic is there",
    az: "İxtisaslı tibb işçisi yerindədir",
    ru: "Квалифицированный медик на месте",
  },
  markingInPlace: { en: "Marking is in place", az: "Nişanlama yerindədir", ru: "Обозначения установлены" },
  documentationComplete: { en: "Documentation is complete", az: "Sənədlər tamdır", ru: "Документация полна" },
  qualityLogsCurrent: {
    en: "Internal quality logs are current",
    az: "Daxili keyfiyyət jurnalları aparılır",
    ru: "Журналы внутреннего контроля ведутся",
  },
  maintenanceLogsCurrent: {
    en: "Maintenance logs are current",
    az: "Texniki xidmət jurnalları aparılır",
    ru: "Журналы обслуживания ведутся",
  },
  visitorLogsCurrent: {
    en: "Visitor logs are current",
    az: "Ziyarətçi jurnalları aparılır",
    ru: "Журналы посетителей ведутся",
  },
  earlierCorrected: {
    en: "Earlier non-conformities are corrected",
    az: "Əvvəlki uyğunsuzluqlar aradan qaldırılıb",
    ru: "Прежние несоответствия устранены",
  },
} as const satisfies Readonly<Record<string, Labels>>;

export const severityLabels = {
  minor: { en: "Minor", az: "Kiçik", ru: "Незначительное" },
  major: { en: "Major", az: "Böyük", ru: "Значительное" },
  critical: { en: "Critical", az: "Kritik", ru: "Критическое" },
} as const satisfies Readonly<Record<string, Labels>>;

const answers = {
  yes: { en: "Yes", az: "Bəli", ru: "Да" },
  no: { en: "No", az: "Xeyr", ru: "Нет" },
  "not-applicable": { en: "Not applicable", az: "Aid deyil", ru: "Неприменимо" },
} as const satisfies Readonly<Record<string, Labels>>;

const checklistLabels = Object.entries(checklistItems).flatMap(([item, label]) => [
  [`checklist.${item}`, label] as const,
  ...Object.entries(choiceLabels(`checklist.${item}`, answers)),
]);

export const monitoringVisitLabels: Readonly<Record<string, Labels>> = {
  ...namedFieldLabels,
  monitoring: { en: "Monitoring", az: "Monitorinq", ru: "Контроль" },
  "monitoring.external": { en: "External", az: "Xarici", ru: "Внешний" },
  "monitoring.internal": {
    en: "Internal, by the organisation itself",
    az: "Daxili, təşkilatın özü tərəfindən",
    ru: "Внутренний, самой организацией",
  },
  organisation: { en: "Inspected organisation", az: "Yoxlanılan təşkilat", ru: "Проверяемая организация" },
  inspectorOrganisation: { en: "Inspecting organisation", az: "Yoxlayan təşkilat", ru: "Проверяющая организация" },
  activity: { en: "Inspected activity", az: "Yoxlanılan iş", ru: "Проверяемая работа" },
  ...choiceLabels("activity", activityLabels),
  taskNumber: { en: "Task number", az: "Tapşırığın nömrəsi", ru: "Номер задания" },
  teamCode: { en: "Team code", az: "Komandanın kodu", ru: "Код группы" },
  checklist: { en: "Checklist", az: "Yoxlama siyahısı", ru: "Контрольный список" },
  ...Object.fromEntries(checklistLabels),
  nonConformities: { en: "Non-conformities", az: "Uyğunsuzluqlar", ru: "Несоответствия" },
  "nonConformities.clause": { en: "Clause not met", az: "Pozulan bənd", ru: "Нарушенный пункт" },
  "nonConformities.description": { en: "Description", az: "Təsvir", ru: "Описание" },
  "nonConformities.severity": { en: "Severity", az: "Ciddilik", ru: "Тяжесть" },
  ...choiceLabels("nonConformities.severity", severityLabels),
  "nonConformities.deadline": { en: "To be corrected by", az: "Düzəliş üçün son tarix", ru: "Устранить до" },
  "nonConformities.workSuspended": {
    en: "Work suspended until corrected",
    az: "Düzəlişədək iş dayandırılıb",
    ru: "Работа приостановлена до устранения",
  },
  operationsSuspended: { en: "Operations suspended", az: "Əməliyyatlar dayandırılıb", ru: "Работы приостановлены" },
  specialMonitoring: { en: "Special monitoring", az: "Xüsusi nəzarət", ru: "Особый контроль" },
  warning: { en: "Warning", az: "Xəbərdarlıq", ru: "Предупреждение" },
  "warning.none": { en: "None", az: "Yoxdur", ru: "Нет" },
  "warning.delivered": { en: "Delivered", az: "Təqdim edilib", ru: "Вручено" },
  "warning.explained": {
    en: "Delivered and explained",
    az: "Təqdim edilib və izah olunub",
    ru: "Вручено и разъяснено",
  },
  "warning.received": { en: "Receipt confirmed", az: "Qəbul təsdiqlənib", ru: "Получение подтверждено" },
  debriefed: { en: "Team was debriefed", az: "Komanda məlumatlandırılıb", ru: "Группе сообщены итоги" },
  result: { en: "Result", az: "Nəticə", ru: "Результат" },
  "result.satisfactory": { en: "Satisfactory", az: "Qənaətbəxş", ru: "Удовлетворительно" },
  "result.satisfactory-with-remarks": {
    en: "Satisfactory with remarks",
    az: "Qeydlərlə qənaətbəxş",
    ru: "Удовлетворительно с замечаниями",
  },
  "result.unsatisfactory": { en: "Unsatisfactory", az: "Qeyri-qənaətbəxş", ru: "Неудовлетворительно" },
};
