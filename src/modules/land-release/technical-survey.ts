import Type from "typebox";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { hazardCode } from "../hazards/hazard-code.ts";
import type { Finding } from "../reports/finding.ts";
import { type GroundShape, groundOf } from "../reports/ground-shape.ts";
import type { Report } from "../reports/report.ts";
import type { Labels, ReportType } from "../reports/report-type.ts";
import { assetLabels, assets } from "./assets.ts";
import {
  addedKind,
  addedShape,
  confirmedShape,
  namesSomeGround,
  optionalGround,
  optionalText,
  releasedShape,
  releaseFieldLabels,
} from "./release-fields.ts";
import { type ReleaseBody, surveyClaims } from "./survey-claims.ts";

interface TechnicalSurveyBody extends ReleaseBody {
  readonly approach?: "targeted" | "systematic";
  readonly assets?: readonly string[];
}

/**
 * Technical survey (IMAS 08.20): the only work that reduces land. What it searched to the full clearance standard is
 * cleared, the rest of what it released is reduced; ground that assets worked on is kept apart from ground that was
 * reduced without one. `reduced` is for reports that do not tell the two apart.
 */
export const technicalSurvey: ReportType<TechnicalSurveyBody, "technical-survey"> = {
  name: "technical-survey",
  version: 1,
  label: { en: "Technical survey", az: "Texniki kəşfiyyat", ru: "Техническое обследование" },
  group: "survey-and-release",
  purpose: {
    en: "What technical assets found: ground reduced, cleared, confirmed or added.",
    az: "Texniki vasitələrlə kəşfiyyatın nəticəsi: azaldılan, təmizlənən, təsdiqlənən və ya əlavə edilən sahə.",
    ru: "Итог обследования техническими средствами: сокращённые, очищенные, подтверждённые или добавленные участки.",
  },
  body: Type.Object(
    {
      hazardCode,
      approach: Type.Optional(Type.Enum(["targeted", "systematic"])),
      assets: Type.Optional(assets),
      reducedWithAsset: optionalGround,
      reducedWithoutAsset: optionalGround,
      reduced: optionalGround,
      cleared: optionalGround,
      confirmed: optionalGround,
      added: optionalGround,
      addedKind,
      description: optionalText,
    },
    { additionalProperties: false },
  ),
  fieldLabels: { ...releaseFieldLabels, ...assetLabels("assets"), ...ownLabels() },
  sections: [
    { title: { en: "Area", az: "Ərazi", ru: "Район" }, fields: ["hazardCode"] },
    { title: { en: "Work", az: "İş", ru: "Работы" }, fields: ["approach", "assets"] },
    {
      title: { en: "Ground", az: "Sahə", ru: "Участки" },
      fields: ["reducedWithAsset", "reducedWithoutAsset", "reduced", "cleared", "confirmed", "added", "addedKind"],
    },
    { title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" }, fields: ["description"] },
  ],
  shapes: [
    releasedShape("reducedWithAsset"),
    releasedShape("reducedWithoutAsset"),
    releasedShape("reduced"),
    releasedShape("cleared"),
    confirmedShape,
    addedShape("added"),
  ],
  checks: [namesSomeGround, namesAssets],
  verb: (report) => [{ kind: "land", claims: surveyClaims(report.body) }, ...assetFact(report)],
};

/** Ground reduced with an asset needs the asset's name; the two ways of reducing are only apart where all of it is. */
function namesAssets({ body }: Report<TechnicalSurveyBody>): readonly Finding[] {
  const findings: Finding[] = [];
  if ((body.reducedWithAsset ?? body.cleared) !== undefined && (body.assets ?? []).length === 0) {
    const message = "Ground was worked on by technical assets, but none is named. Choose the assets that were used.";
    findings.push({ code: "assets-missing", severity: "warning", message, path: "/assets" });
  }
  if (body.reduced && (body.reducedWithAsset ?? body.reducedWithoutAsset)) {
    const message =
      "Some ground is reduced with or without an asset, and some is not told apart. Move it to the field it belongs to.";
    findings.push({ code: "reduced-not-told-apart", severity: "warning", message, path: "/reduced" });
  }
  return findings;
}

/** The areas reduced with and without an asset, as drawn: published figures keep them apart, the ledger adds them up. */
function assetFact({ body }: Report<TechnicalSurveyBody>) {
  const { approach, assets: used, reducedWithAsset, reducedWithoutAsset, hazardCode: code = null } = body;
  if (!approach && !used && !reducedWithAsset && !reducedWithoutAsset) return [];
  const drawn = {
    reducedWithAssetSquareMetres: drawnArea(reducedWithAsset),
    reducedWithoutAssetSquareMetres: drawnArea(reducedWithoutAsset),
  };
  const said = { approach: approach ?? null, assets: used ?? [], ...drawn };
  const fact = { kind: "technical-survey", key: null, hazardCode: code, location: null, body: said };
  return [{ kind: "fact", fact } as const];
}

function drawnArea(shape: GroundShape | undefined): number {
  return shape === undefined ? 0 : areaSquareMetres(groundOf(shape));
}

function ownLabels(): Readonly<Record<string, Labels>> {
  return {
    approach: { en: "Approach", az: "Yanaşma", ru: "Подход" },
    "approach.targeted": { en: "Targeted", az: "Hədəfli", ru: "Целевой" },
    "approach.systematic": { en: "Systematic", az: "Sistemli", ru: "Систематический" },
    reducedWithAsset: {
      en: "Reduced with a technical asset",
      az: "Texniki vasitə ilə azaldılmış",
      ru: "Сокращено с применением средств",
    },
    reducedWithoutAsset: {
      en: "Reduced without a technical asset",
      az: "Texniki vasitəsiz azaldılmış",
      ru: "Сокращено без применения средств",
    },
    reduced: { en: "Reduced, not told apart", az: "Azaldılmış (ayrılmamış)", ru: "Сокращено (без разделения)" },
  };
}
