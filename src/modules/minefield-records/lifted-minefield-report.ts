import {
  type LocatedBody,
  locatedBody,
  locatedFieldLabels,
  locatedShapes,
  whatIsThere,
} from "../reports/located-body.ts";
import type { ReportType } from "../reports/report-type.ts";

/** A minefield recorded as lifted, as older map sheets mark it: a point without a perimeter. */
export const liftedMinefieldReport: ReportType<LocatedBody, "lifted-minefield"> = {
  name: "lifted-minefield",
  version: 1,
  label: { en: "Lifted minefield", az: "Götürülmüş minalı sahə", ru: "Снятое минное поле" },
  group: "survey-and-release",
  purpose: {
    en: "A minefield that older records mark as lifted; says nothing about safety.",
    az: "Köhnə qeydlərdə götürülmüş kimi göstərilən minalı sahə; təhlükəsizlik barədə heç nə demir.",
    ru: "Минное поле, отмеченное в старых записях как снятое; о безопасности ничего не говорит.",
  },
  body: locatedBody,
  fieldLabels: locatedFieldLabels,
  sections: [
    {
      title: { en: "Where", az: "Harada", ru: "Где" },
      fields: ["location", "description"],
    },
  ],
  shapes: locatedShapes,
  checks: [],
  verb: ({ body }) => [{ kind: "lifted-minefield", liftedMinefield: whatIsThere(body) }],
};
