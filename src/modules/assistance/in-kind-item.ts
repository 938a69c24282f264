import Type from "typebox";
import { isoDate } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { statementHelp } from "./assistance-labels.ts";
import { moneyFindings } from "./money.ts";
import {
  goodsFields,
  keyField,
  moneySection,
  otherKey,
  recordFact,
  statementSection,
  sumLabels,
} from "./money-type.ts";
import { recordKey, statementFindings } from "./statement.ts";

export const goodsKinds = [
  "detection-dog",
  "machine",
  "detector",
  "vehicle",
  "protective-equipment",
  "warning-signs",
  "medical-equipment",
  "training",
  "material",
  "other",
] as const;

const inKindBody = Type.Object(
  {
    ...keyField,
    donorKey: recordKey,
    grantKey: otherKey,
    goods: Type.Enum([...goodsKinds]),
    what: Type.String({ minLength: 1, maxLength: 500 }),
    quantity: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
    receivedOn: isoDate,
    ...goodsFields,
  },
  { additionalProperties: false },
);

type InKindBody = Type.Static<typeof inKindBody>;

/** Goods that a donor gave: dogs, machines, signs. Their worth, where it is known, stays apart from money. */
export const inKindItem: ReportType<InKindBody, "in-kind-item"> = {
  name: "in-kind-item",
  version: 1,
  label: { en: "In-kind item", az: "Natura şəklində yardım", ru: "Помощь имуществом" },
  group: "assistance",
  purpose: {
    en: "Goods that a donor gave, and what they are worth where that is known.",
    az: "Donorun verdiyi avadanlıq və məlumdursa, onun dəyəri.",
    ru: "Имущество, которое дал донор, и его стоимость, если известна.",
  },
  body: inKindBody,
  fieldLabels: {
    ...sumLabels,
    grantKey: { en: "Part of the grant", az: "Hansı ayırmaya daxildir", ru: "В составе гранта" },
    goods: { en: "Goods", az: "Əşya", ru: "Имущество" },
    "goods.detection-dog": { en: "Detection dog", az: "Axtarış iti", ru: "Поисковая собака" },
    "goods.machine": { en: "Machine", az: "Maşın", ru: "Машина" },
    "goods.detector": { en: "Detector", az: "Detektor", ru: "Металлоискатель" },
    "goods.vehicle": { en: "Vehicle", az: "Nəqliyyat vasitəsi", ru: "Автомобиль" },
    "goods.protective-equipment": { en: "Protective equipment", az: "Mühafizə vasitələri", ru: "Средства защиты" },
    "goods.warning-signs": { en: "Warning signs", az: "Xəbərdarlıq nişanları", ru: "Предупреждающие знаки" },
    "goods.medical-equipment": { en: "Medical equipment", az: "Tibbi avadanlıq", ru: "Медицинское оборудование" },
    "goods.training": { en: "Training", az: "Təlim", ru: "Обучение" },
    "goods.material": { en: "Material", az: "Material", ru: "Материалы" },
    "goods.other": { en: "Other", az: "Digər", ru: "Другое" },
    what: { en: "What", az: "Nə", ru: "Что" },
    quantity: { en: "Quantity", az: "Say", ru: "Количество" },
    receivedOn: { en: "Received on", az: "Alındığı tarix", ru: "Дата получения" },
  },
  fieldHelp: statementHelp,
  sections: [
    {
      title: { en: "Goods", az: "Əşya", ru: "Имущество" },
      fields: ["key", "donorKey", "grantKey", "goods", "what", "quantity", "receivedOn", "sector"],
    },
    moneySection,
    statementSection,
  ],
  shapes: [],
  checks: [({ body }) => [...moneyFindings(body), ...statementFindings(body)]],
  verb: ({ body }) => recordFact("in-kind-item", body),
};
