import type { Labels } from "../reports/report-type.ts";
import { categoryLeaves } from "./category.ts";
import type { itemConditions, itemDisposals } from "./item-found.ts";
import type { itemStates } from "./ordnance-item.ts";

export const itemStateLabels: Readonly<Record<(typeof itemStates)[number], Labels>> = {
  found: { en: "Found, still there", az: "Tapılıb, yerindədir", ru: "Найден, остаётся на месте" },
  moved: { en: "Moved", az: "Daşınıb", ru: "Перемещён" },
  destroyed: { en: "Destroyed", az: "Məhv edilib", ru: "Уничтожен" },
};

export const itemConditionLabels: Readonly<Record<(typeof itemConditions)[number], Labels>> = {
  sound: { en: "Sound", az: "Zədəsiz", ru: "Целый" },
  corroded: { en: "Corroded", az: "Paslanmış", ru: "Корродированный" },
  damaged: { en: "Damaged", az: "Zədələnmiş", ru: "Повреждённый" },
  "broken-open": { en: "Broken open", az: "Gövdəsi açılmış", ru: "С разрушенным корпусом" },
  burnt: { en: "Burnt", az: "Yanmış", ru: "Обгоревший" },
  "not-known": { en: "Not known", az: "Məlum deyil", ru: "Неизвестно" },
};

export const itemDisposalLabels: Readonly<Record<(typeof itemDisposals)[number], Labels>> = {
  "demolished-in-place": { en: "Demolished in place", az: "Yerində partladılıb", ru: "Подорван на месте" },
  "moved-and-demolished": {
    en: "Moved and demolished",
    az: "Daşınıb partladılıb",
    ru: "Вывезен и подорван",
  },
  burnt: { en: "Burnt", az: "Yandırılıb", ru: "Сожжён" },
  "handed-over": { en: "Handed over", az: "Təhvil verilib", ru: "Передан" },
  "left-marked": { en: "Left in place and marked", az: "İşarələnib yerində saxlanılıb", ru: "Оставлен и обозначен" },
  other: { en: "Otherwise", az: "Başqa cür", ru: "Иначе" },
};

const ownLabels: Readonly<Record<string, Labels>> = {
  category: { en: "Category", az: "Kateqoriya", ru: "Категория" },
  model: { en: "Model", az: "Model", ru: "Модель" },
  quantity: { en: "Quantity", az: "Say", ru: "Количество" },
  state: { en: "State", az: "Vəziyyəti", ru: "Состояние дел" },
  depthCm: { en: "Depth found, cm", az: "Tapıldığı dərinlik, sm", ru: "Глубина находки, см" },
  condition: { en: "Condition", az: "Xarici görünüşü", ru: "Внешний вид" },
  movedBefore: {
    en: "Moved by someone before",
    az: "Əvvəl kimsə yerini dəyişib",
    ru: "Кто-то перемещал раньше",
  },
  position: { en: "Position", az: "Mövqe", ru: "Место" },
  cluster: { en: "Cluster", az: "Toplu", ru: "Скопление" },
  disposal: { en: "Disposal", az: "Zərərsizləşdirmə", ru: "Уничтожение" },
  photo: { en: "Photo (SHA-256 of the attachment)", az: "Foto (əlavənin SHA-256-sı)", ru: "Фото (SHA-256 вложения)" },
  remarks: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
};

const choiceLabels = {
  category: Object.fromEntries(categoryLeaves.map(({ code, label }) => [code, label])),
  state: itemStateLabels,
  condition: itemConditionLabels,
  disposal: itemDisposalLabels,
};

/** Words of a list of items found and of all in it, for the list at a path of a report's body. */
export function itemFoundLabels(prefix = "itemsFound"): Readonly<Record<string, Labels>> {
  const labels: Record<string, Labels> = {
    [prefix]: { en: "Items found", az: "Tapılmış əşyalar", ru: "Найденные предметы" },
  };
  for (const [name, label] of Object.entries(ownLabels)) labels[`${prefix}.${name}`] = label;
  for (const [name, choices] of Object.entries(choiceLabels)) {
    for (const [value, label] of Object.entries(choices)) labels[`${prefix}.${name}.${value}`] = label;
  }
  return labels;
}
