import { pointPosition } from "../reports/point-position.ts";
import type { ReportType } from "../reports/report-type.ts";
import { type RiskEducationBody, riskEducationBody } from "./risk-education-body.ts";
import { sessionFindings } from "./session-findings.ts";
import { sessionLabels } from "./session-labels.ts";

/** A session of explosive ordnance risk education (IMAS 12.10) or a broadcast, with whom it reached. */
export const riskEducation: ReportType<RiskEducationBody, "risk-education"> = {
  name: "risk-education",
  version: 1,
  label: { en: "Risk education", az: "Risk barədə maarifləndirmə", ru: "Информирование о рисках" },
  group: "risk-education",
  purpose: {
    en: "A session or broadcast that taught people to live with the danger, and whom it reached.",
    az: "İnsanlara təhlükə ilə davranışı öyrədən məşğələ və ya yayım və onun əhatəsi.",
    ru: "Занятие или передача о том, как жить рядом с опасностью, и кого она охватила.",
  },
  body: riskEducationBody,
  fieldLabels: sessionLabels,
  sections: [
    {
      title: { en: "What", az: "Nə", ru: "Что" },
      fields: ["category", "activity", "method", "messages"],
    },
    {
      title: { en: "Where", az: "Harada", ru: "Где" },
      fields: ["place", "settlement", "safeToRecordLocation", "location"],
    },
    {
      title: { en: "For whom", az: "Kimlər üçün", ru: "Для кого" },
      fields: ["audienceKinds", "audience", "estimatedReach"],
    },
    {
      title: { en: "With what, and with whom", az: "Nə ilə və kimlə", ru: "Чем и с кем" },
      fields: ["materials", "partners", "remarks"],
    },
  ],
  shapes: [{ field: "location", shape: "point", required: false, comparedWith: null, insideCountry: true }],
  checks: [({ body }) => sessionFindings(body)],
  verb: ({ body }) => {
    const { location, ...said } = body;
    const place = location === undefined ? null : pointPosition(location);
    return [
      { kind: "fact", fact: { kind: "risk-education", key: null, hazardCode: null, location: place, body: said } },
    ];
  },
};
