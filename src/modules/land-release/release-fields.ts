import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import { groundShape } from "../reports/ground-shape.ts";
import type { Report } from "../reports/report.ts";
import type { Labels, ShapeField } from "../reports/report-type.ts";
import type { ReleaseBody } from "./survey-claims.ts";

/** Field definitions shared by the survey and clearance report types. */
export const optionalGround = Type.Optional(groundShape);
export const optionalText = Type.Optional(Type.String({ multiline: true }));
export const addedKind = Type.Optional(Type.Union([Type.Literal("suspected"), Type.Literal("confirmed")]));

export function releasedShape(field: string, required = false): ShapeField {
  return { field, shape: "ground", required, comparedWith: "released", insideCountry: true };
}

export function addedShape(field: string): ShapeField {
  return { field, shape: "ground", required: false, comparedWith: "opened", insideCountry: true };
}

export const confirmedShape: ShapeField = {
  field: "confirmed",
  shape: "ground",
  required: false,
  comparedWith: null,
  insideCountry: true,
};

export const releaseFieldLabels: Readonly<Record<string, Labels>> = {
  hazardCode: { en: "Hazard code", az: "Ərazinin kodu", ru: "Код района" },
  cancelled: { en: "Cancelled", az: "Ləğv edilmiş", ru: "Исключено (НТО)" },
  reduced: { en: "Reduced", az: "Azaldılmış", ru: "Сокращено (ТО)" },
  cleared: { en: "Cleared", az: "Təmizlənmiş", ru: "Очищено" },
  confirmed: { en: "Confirmed", az: "Təsdiqlənmiş", ru: "Подтверждено" },
  added: { en: "Added", az: "Əlavə edilmiş", ru: "Добавлено" },
  addedKind: { en: "Kind of the added ground", az: "Əlavə edilmiş ərazinin növü", ru: "Вид добавленного района" },
  "addedKind.suspected": { en: "Suspected", az: "Şübhəli", ru: "Предположительно опасно" },
  "addedKind.confirmed": { en: "Confirmed", az: "Təsdiqlənmiş", ru: "Подтверждено" },
  "operation.mine-clearance": { en: "Mine clearance", az: "Minatəmizləmə", ru: "Разминирование" },
  "operation.battle-area-clearance": {
    en: "Battle-area clearance",
    az: "Döyüş sahəsinin təmizlənməsi",
    ru: "Очистка районов боевых действий",
  },
  operation: { en: "Operation", az: "Əməliyyat", ru: "Вид работ" },
  depthCm: { en: "Depth, cm", az: "Dərinlik, sm", ru: "Глубина, см" },
  method: { en: "Method", az: "Üsul", ru: "Способ" },
  description: { en: "Description", az: "Təsvir", ru: "Описание" },
};

/** A survey that names no ground at all changes nothing; the person who wrote it should know. */
export function namesSomeGround(report: Report<ReleaseBody>): readonly Finding[] {
  const { cancelled, reduced, reducedWithAsset, reducedWithoutAsset, cleared, confirmed, added } = report.body;
  const reducing = reduced || reducedWithAsset || reducedWithoutAsset;
  if (cancelled || reducing || cleared || confirmed || added) return [];
  return [
    {
      code: "no-ground-named",
      severity: "note",
      message:
        report.supersedes === undefined
          ? "The report names no ground: approving it changes no area. Add a polygon if one was surveyed."
          : "The report names no ground: approving it only withdraws what the report it supersedes gave.",
      path: "",
    },
  ];
}
