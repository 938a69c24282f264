import { choiceLabels, namedFieldLabels } from "../reports/named-fields.ts";
import type { Labels } from "../reports/report-type.ts";

export const planKindLabels = {
  area: { en: "Part of the area", az: "Sahənin bir hissəsi", ru: "Часть площади" },
  lot: { en: "Boxes out of a lot", az: "Partiyadan seçilmiş xanalar", ru: "Квадраты из партии" },
  binomial: { en: "Units of a process", az: "Prosesin vahidləri", ru: "Единицы процесса" },
} as const satisfies Readonly<Record<string, Labels>>;

export const samplingLabels: Readonly<Record<string, Labels>> = {
  ...namedFieldLabels,
  taskNumber: { en: "Task number", az: "Tapşırığın nömrəsi", ru: "Номер задания" },
  organisation: { en: "Cleared by", az: "Təmizləyən təşkilat", ru: "Кто очищал" },
  inspectorOrganisation: { en: "Inspecting organisation", az: "Yoxlayan təşkilat", ru: "Проверяющая организация" },
  block: { en: "Block on the ground", az: "Yerdəki sahə", ru: "Участок на местности" },
  blockSquareMetres: { en: "Area of the block, m²", az: "Sahənin ölçüsü, m²", ru: "Площадь участка, м²" },
  plan: { en: "Sampling plan", az: "Seçmə planı", ru: "План выборки" },
  "plan.kind": { en: "What is sampled", az: "Nə seçilir", ru: "Что отбирается" },
  ...choiceLabels("plan.kind", planKindLabels),
  "plan.sampledFraction": { en: "Fraction of the area", az: "Sahənin payı", ru: "Доля площади" },
  "plan.detection": {
    en: "Probability that the inspector finds an item",
    az: "Müfəttişin əşyanı tapma ehtimalı",
    ru: "Вероятность обнаружения инспектором",
  },
  "plan.lotSize": { en: "Boxes in the lot", az: "Partiyadakı xanalar", ru: "Квадратов в партии" },
  "plan.sampleSize": { en: "Units to inspect", az: "Yoxlanılacaq vahidlər", ru: "Единиц к проверке" },
  "plan.acceptedDefects": { en: "Defects accepted", az: "Qəbul edilən qüsurlar", ru: "Допустимо дефектов" },
  sampledSquareMetres: { en: "Area inspected, m²", az: "Yoxlanılan sahə, m²", ru: "Проверено, м²" },
  unitsInspected: { en: "Units inspected", az: "Yoxlanılan vahidlər", ru: "Проверено единиц" },
  itemsFound: { en: "Explosive items found", az: "Tapılmış partlayıcı əşyalar", ru: "Найдено взрывоопасных предметов" },
  defectsFound: { en: "Units with a defect", az: "Qüsurlu vahidlər", ru: "Единиц с дефектом" },
  result: { en: "Result", az: "Nəticə", ru: "Результат" },
  "result.accepted": { en: "Accepted", az: "Qəbul edilib", ru: "Принят" },
  "result.rejected": { en: "Rejected", az: "Rədd edilib", ru: "Отклонён" },
  expectation: { en: "Residual risk", az: "Qalıq risk", ru: "Остаточный риск" },
  "expectation.itemsBefore": {
    en: "Items expected before clearance",
    az: "Təmizləmədən əvvəl gözlənilən əşyalar",
    ru: "Ожидалось предметов до очистки",
  },
  "expectation.clearanceDetection": {
    en: "Probability that clearance finds an item",
    az: "Təmizləmənin əşyanı tapma ehtimalı",
    ru: "Вероятность обнаружения при очистке",
  },
};
