import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { checkItems } from "../ordnance/item-checks.ts";
import { type ItemFound, itemEffects, itemFound, itemShapes } from "../ordnance/item-found.ts";
import { itemFoundLabels } from "../ordnance/item-labels.ts";
import type { Finding } from "../reports/finding.ts";
import { type GroundShape, groundOf, type PointShape, pointShape } from "../reports/ground-shape.ts";
import { pointPosition } from "../reports/point-position.ts";
import type { Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { circleAround } from "./circle-around.ts";
import { optionalGround, optionalText, releaseFieldLabels } from "./release-fields.ts";

interface FindingBody {
  readonly hazardCode: string;
  readonly location: PointShape;
  readonly foundDuring: string;
  readonly reopened?: GroundShape;
  readonly radiusMetres?: number;
  readonly itemsFound: readonly ItemFound[];
}

/**
 * Ordnance found on land that was released: the gravest event of a programme. It reopens the ground drawn, or a circle
 * of the given radius, as confirmed; every certificate of that ground is marked, and an alert stands until it is closed.
 */
export const postClearanceFinding: ReportType<FindingBody, "post-clearance-finding"> = {
  name: "post-clearance-finding",
  version: 1,
  label: { en: "Finding after clearance", az: "Təmizləmədən sonrakı tapıntı", ru: "Находка после очистки" },
  group: "survey-and-release",
  purpose: {
    en: "Ordnance was found on released land: the ground around it is reopened and its certificates are marked.",
    az: "Qaytarılmış torpaqda sursat tapılıb: ətrafı yenidən açılır və şəhadətnamələri işarələnir.",
    ru: "На высвобожденной земле найден боеприпас: участок вновь открывается, сертификаты помечаются.",
  },
  body: Type.Object(
    {
      hazardCode,
      location: pointShape,
      foundDuring: Type.Enum(["use-of-land", "building-work", "inspection", "accident", "other"]),
      reopened: optionalGround,
      radiusMetres: Type.Optional(Type.Number({ minimum: 1, maximum: 5000, unit: "m" })),
      itemsFound: Type.Array(itemFound, { minItems: 1, maxItems: 500 }),
      description: optionalText,
    },
    { additionalProperties: false },
  ),
  fieldLabels: {
    ...releaseFieldLabels,
    ...itemFoundLabels(),
    location: { en: "Where it was found", az: "Tapıldığı yer", ru: "Место находки" },
    foundDuring: { en: "Found during", az: "Nə zaman tapılıb", ru: "При чём найден" },
    "foundDuring.use-of-land": { en: "Use of the land", az: "Torpaqdan istifadə", ru: "Использование земли" },
    "foundDuring.building-work": { en: "Building work", az: "Tikinti işləri", ru: "Строительство" },
    "foundDuring.inspection": { en: "Inspection", az: "Yoxlama", ru: "Проверка" },
    "foundDuring.accident": { en: "Accident", az: "Qəza", ru: "Происшествие" },
    "foundDuring.other": { en: "Other", az: "Digər", ru: "Другое" },
    reopened: { en: "Ground to reopen", az: "Yenidən açılan sahə", ru: "Вновь открываемый участок" },
    radiusMetres: {
      en: "Or radius around the place, m",
      az: "Yaxud ətraf radiusu, m",
      ru: "Или радиус вокруг места, м",
    },
  },
  sections: [
    {
      title: { en: "Place", az: "Yer", ru: "Место" },
      fields: ["hazardCode", "location", "reopened", "radiusMetres"],
    },
    { title: { en: "Found", az: "Tapıntılar", ru: "Находки" }, fields: ["foundDuring", "itemsFound"] },
    { title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" }, fields: ["description"] },
  ],
  shapes: [
    { field: "location", shape: "point", required: true, comparedWith: null, insideCountry: true },
    { field: "reopened", shape: "ground", required: false, comparedWith: null, insideCountry: true },
    ...itemShapes(),
  ],
  checks: [saysWhatReopens, checkItems],
  verb: ({ body }) => [
    { kind: "land", claims: [reopeningClaim(body)] },
    { kind: "fact", fact: findingFact(body) },
    ...itemEffects(body.hazardCode, body.itemsFound, body.location),
  ],
};

function reopeningClaim({ hazardCode: code, reopened, radiusMetres, location }: FindingBody) {
  const drawn = reopened === undefined ? null : groundOf(reopened);
  const ground = drawn ?? circleAround(pointPosition(location), radiusMetres ?? 0);
  const path = drawn ? "/reopened" : "/radiusMetres";
  return { act: "open", hazardCode: code, hazardName: null, fate: "confirmed", ground, path } as const;
}

function findingFact({ hazardCode: code, location, foundDuring, itemsFound }: FindingBody) {
  const quantity = itemsFound.reduce((sum, item) => sum + item.quantity, 0);
  const body = { foundDuring, quantity };
  return { kind: "post-clearance-finding", key: null, hazardCode: code, location: pointPosition(location), body };
}

function saysWhatReopens({ body: { reopened, radiusMetres } }: Report<FindingBody>): readonly Finding[] {
  if (reopened !== undefined && radiusMetres !== undefined) {
    const message = "Both ground and a radius are given; the ground drawn is what is reopened.";
    return [{ code: "reopened-twice", severity: "note", message, path: "/radiusMetres" }];
  }
  if (reopened !== undefined || radiusMetres !== undefined) return [];
  const message = "It is not said what ground is reopened. Draw it, or give the radius around the place in metres.";
  return [{ code: "reopened-ground-missing", severity: "error", message, path: "/reopened" }];
}
