import Type from "typebox";
import {
  type LocatedBody,
  locatedBody,
  locatedFieldLabels,
  locatedShapes,
  whatIsThere,
} from "../reports/located-body.ts";
import type { ReportType } from "../reports/report-type.ts";
import { type Casualty, casualty, casualtyFindings } from "./casualty.ts";
import { casualtyLabels } from "./casualty-labels.ts";

interface AccidentBody extends LocatedBody {
  readonly casualties?: readonly Casualty[];
}

/** An accident or incident with explosive ordnance at a place, and facts about those it happened to: never who they are. */
export const accidentReport: ReportType<AccidentBody, "accident-report"> = {
  name: "accident-report",
  version: 1,
  label: { en: "Accident report", az: "Qəza hesabatı", ru: "Донесение о происшествии" },
  group: "accidents",
  purpose: {
    en: "An explosion or another accident with explosive ordnance, and whom it hurt.",
    az: "Partlayış və ya sursatla bağlı başqa qəza və onun zərərçəkənləri.",
    ru: "Взрыв или иное происшествие с боеприпасом и кто пострадал.",
  },
  body: Type.Object(
    { ...locatedBody.properties, casualties: Type.Optional(Type.Array(casualty, { maxItems: 500 })) },
    { additionalProperties: false },
  ),
  fieldLabels: { ...locatedFieldLabels, ...casualtyLabels },
  sections: [
    {
      title: { en: "Where", az: "Harada", ru: "Где" },
      fields: ["location", "description"],
    },
    {
      title: { en: "Casualties", az: "Zərərçəkənlər", ru: "Пострадавшие" },
      fields: ["casualties"],
    },
  ],
  shapes: locatedShapes,
  checks: [({ body }) => casualtyFindings(body.casualties ?? [])],
  verb: ({ body }) => [{ kind: "accident", accident: whatIsThere(body) }],
};
