import Type from "typebox";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { hazardCode } from "../hazards/hazard-code.ts";
import { checkItems } from "../ordnance/item-checks.ts";
import { type ItemFound, itemEffects, itemShapes, itemsFound } from "../ordnance/item-found.ts";
import { itemFoundLabels } from "../ordnance/item-labels.ts";
import type { Finding } from "../reports/finding.ts";
import { type GroundShape, groundOf } from "../reports/ground-shape.ts";
import type { Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { optionalGround, optionalText, releasedShape, releaseFieldLabels } from "./release-fields.ts";
import { type ReleaseBody, surveyClaims } from "./survey-claims.ts";

interface RoadBody extends ReleaseBody {
  readonly work: "clearance" | "verification";
  readonly roadName: string;
  readonly lengthMetres: number;
  readonly widthMetres: number;
  readonly verified?: GroundShape;
  readonly itemsFound?: readonly ItemFound[];
}

const place = Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" }));

/**
 * A road cleared or verified. Clearance releases ground. Verification says that nothing was found while it was looked
 * at; it is no clearance and releases nothing (docs/decisions/0031), so its ground has a field of its own.
 */
export const roadClearance: ReportType<RoadBody, "road-clearance"> = {
  name: "road-clearance",
  version: 1,
  label: {
    en: "Road clearance or verification",
    az: "Yolun təmizlənməsi və ya yoxlanması",
    ru: "Очистка или проверка дороги",
  },
  group: "survey-and-release",
  purpose: {
    en: "A stretch of road was cleared, or verified without releasing ground.",
    az: "Yol hissəsi təmizlənib, yaxud sahə qaytarılmadan yoxlanılıb.",
    ru: "Отрезок дороги очищен либо проверен без высвобождения участка.",
  },
  body: Type.Object(
    {
      hazardCode: Type.Optional(hazardCode),
      work: Type.Enum(["clearance", "verification"]),
      roadName: Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" }),
      from: place,
      to: place,
      lengthMetres: Type.Number({ minimum: 1, maximum: 1_000_000, unit: "m" }),
      widthMetres: Type.Number({ minimum: 0.5, maximum: 1000, unit: "m" }),
      cleared: optionalGround,
      verified: optionalGround,
      depthCm: Type.Optional(Type.Number({ minimum: 0, maximum: 1000, unit: "cm" })),
      method: optionalText,
      itemsFound,
      description: optionalText,
    },
    { additionalProperties: false },
  ),
  fieldLabels: {
    ...releaseFieldLabels,
    ...itemFoundLabels(),
    work: { en: "Work", az: "İş", ru: "Работа" },
    "work.clearance": { en: "Clearance", az: "Təmizləmə", ru: "Очистка" },
    "work.verification": { en: "Verification", az: "Yoxlama", ru: "Проверка" },
    roadName: { en: "Road", az: "Yol", ru: "Дорога" },
    from: { en: "From", az: "Haradan", ru: "Откуда" },
    to: { en: "To", az: "Haraya", ru: "Куда" },
    lengthMetres: { en: "Length, m", az: "Uzunluq, m", ru: "Длина, м" },
    widthMetres: { en: "Width, m", az: "En, m", ru: "Ширина, м" },
    verified: { en: "Verified (not released)", az: "Yoxlanılmış (qaytarılmır)", ru: "Проверено (не высвобождено)" },
  },
  sections: [
    { title: { en: "Road", az: "Yol", ru: "Дорога" }, fields: ["work", "roadName", "from", "to", "hazardCode"] },
    {
      title: { en: "Ground", az: "Sahə", ru: "Участки" },
      fields: ["lengthMetres", "widthMetres", "cleared", "verified", "depthCm", "method"],
    },
    { title: { en: "Found", az: "Tapıntılar", ru: "Находки" }, fields: ["itemsFound"] },
    { title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" }, fields: ["description"] },
  ],
  shapes: [
    releasedShape("cleared"),
    { field: "verified", shape: "ground", required: false, comparedWith: null, insideCountry: true },
    ...itemShapes(),
  ],
  checks: [workAgainstGround, lengthAgainstGround, checkItems],
  verb: ({ body }) => [
    { kind: "land", claims: surveyClaims(body) },
    { kind: "fact", fact: roadFact(body) },
    ...itemEffects(body.hazardCode, body.itemsFound),
  ],
};

function roadFact({ work, roadName, lengthMetres, widthMetres, hazardCode: code }: RoadBody) {
  const body = { work, roadName, lengthMetres, widthMetres };
  return { kind: "road-clearance", key: roadName, hazardCode: code ?? null, location: null, body };
}

/** Only clearance releases ground; verification that finds something has found a hazard. */
function workAgainstGround({ body }: Report<RoadBody>): readonly Finding[] {
  const { work, cleared, verified, itemsFound: items = [] } = body;
  const clause = "docs/decisions/0031: verification releases nothing";
  if (work === "verification" && cleared) {
    const message = "Verification releases no ground. Draw it as verified, or report clearance if it was cleared.";
    return [{ code: "verification-releases-nothing", severity: "error", message, path: "/cleared", clause }];
  }
  if (work === "clearance" && !cleared) {
    const message = verified
      ? "The road was cleared, but its ground is drawn as verified: nothing is released. Draw it as cleared."
      : "The road was cleared, but no ground is drawn: nothing is released. Draw it, or say that it was verified.";
    return [{ code: "road-without-ground", severity: "warning", message, path: "/cleared" }];
  }
  if (work === "clearance" || items.length === 0) return [];
  const message = "Verification found ordnance. Report the ground around it as hazardous, and have the road cleared.";
  return [{ code: "verification-found-items", severity: "warning", message, path: "/itemsFound", clause }];
}

/** Bends and lay-bys make a drawn road a little larger than length by width. */
const tolerance = 0.15;

function lengthAgainstGround({ body }: Report<RoadBody>): readonly Finding[] {
  const { cleared, verified, lengthMetres, widthMetres } = body;
  const shape = cleared ?? verified;
  if (!shape) return [];
  const drawn = areaSquareMetres(groundOf(shape));
  const said = lengthMetres * widthMetres;
  if (Math.abs(drawn - said) <= tolerance * Math.max(drawn, said)) return [];
  const message = `${lengthMetres} m by ${widthMetres} m are ${said.toFixed(0)} m², but ${drawn.toFixed(0)} m² are drawn. Correct length, width or ground.`;
  return [
    { code: "length-against-ground", severity: "warning", message, path: "/lengthMetres", areaSquareMetres: drawn },
  ];
}
