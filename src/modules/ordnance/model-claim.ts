import type { Labels } from "../reports/report-type.ts";

/**
 * What can be said of a model to know it by. Nothing on how it is laid, set off or made safe, and no safety distance is
 * ever worked out from it (docs/decisions/0031).
 */
export const modelProperties = {
  massGrams: { label: { en: "Mass", az: "Kütlə", ru: "Масса" }, unit: "g" },
  fillGrams: { label: { en: "Explosive fill", az: "Partlayıcı maddə", ru: "Масса заряда" }, unit: "g" },
  explosive: { label: { en: "Explosive", az: "Partlayıcının növü", ru: "Взрывчатое вещество" }, unit: null },
  diameterMillimetres: { label: { en: "Diameter", az: "Diametr", ru: "Диаметр" }, unit: "mm" },
  heightMillimetres: { label: { en: "Height", az: "Hündürlük", ru: "Высота" }, unit: "mm" },
  lengthMillimetres: { label: { en: "Length", az: "Uzunluq", ru: "Длина" }, unit: "mm" },
  widthMillimetres: { label: { en: "Width", az: "En", ru: "Ширина" }, unit: "mm" },
  body: { label: { en: "Body", az: "Gövdə", ru: "Корпус" }, unit: null },
  metalGrams: { label: { en: "Metal in it", az: "Metal hissələr", ru: "Масса металла" }, unit: "g" },
  fragments: { label: { en: "Fragments", az: "Qəlpələrin sayı", ru: "Число осколков" }, unit: null },
  colour: { label: { en: "Colour", az: "Rəng", ru: "Цвет" }, unit: null },
  markings: { label: { en: "Markings", az: "İşarələr", ru: "Маркировка" }, unit: null },
  origin: { label: { en: "Origin", az: "Mənşə", ru: "Происхождение" }, unit: null },
  reference: { label: { en: "Reference number", az: "Məlumat nömrəsi", ru: "Справочный номер" }, unit: null },
  remark: { label: { en: "Remark", az: "Qeyd", ru: "Замечание" }, unit: null },
} as const satisfies Readonly<Record<string, { readonly label: Labels; readonly unit: string | null }>>;

export type ModelProperty = keyof typeof modelProperties;
export const modelPropertyNames = Object.keys(modelProperties) as [ModelProperty, ...ModelProperty[]];

/** One value as one source gives it: a number or a range of them, or words. */
export interface ModelClaim {
  readonly property: ModelProperty;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly text?: string;
  readonly source: string;
}

/** Properties of which the claims contradict each other: ranges that do not meet, or other words. Remarks only add up. */
export function conflictsOf(claims: readonly ModelClaim[]): readonly ModelProperty[] {
  return modelPropertyNames.filter((property) => {
    if (property === "remark" || property === "reference") return false;
    const own = claims.filter((claim) => claim.property === property);
    return own.some((one, i) => own.slice(i + 1).some((other) => contradict(one, other)));
  });
}

function contradict(a: ModelClaim, b: ModelClaim): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  if (one !== null && other !== null) return one[1] < other[0] || other[1] < one[0];
  if (a.text === undefined || b.text === undefined) return false;
  return a.text.trim().toLocaleLowerCase("en") !== b.text.trim().toLocaleLowerCase("en");
}

/** A claim of one number is a range of that number alone; null: it is words. */
function rangeOf({ minimum, maximum }: ModelClaim): readonly [number, number] | null {
  const [low, high] = [minimum ?? maximum, maximum ?? minimum];
  return low === undefined || high === undefined ? null : [low, high];
}
