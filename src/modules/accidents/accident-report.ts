import { checkItems } from "../ordnance/item-checks.ts";
import { itemEffects, itemShapes } from "../ordnance/item-found.ts";
import { itemFoundLabels } from "../ordnance/item-labels.ts";
import { locatedFieldLabels, locatedShapes, whatIsThere } from "../reports/located-body.ts";
import type { ReportType } from "../reports/report-type.ts";
import { type AccidentBody, accidentBody } from "./accident-body.ts";
import { accidentFindings } from "./accident-findings.ts";
import { accidentLabels, careLabels } from "./accident-labels.ts";
import { casualtyLabels } from "./casualty-labels.ts";

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
  body: accidentBody,
  fieldLabels: { ...locatedFieldLabels, ...accidentLabels, ...casualtyLabels, ...careLabels, ...itemFoundLabels() },
  fieldHelp: {
    casualtyTotal: {
      en: "The total as the source gives it, even where it does not add up.",
      az: "Mənbənin verdiyi yekun rəqəm, toplam uyğun gəlməsə belə.",
      ru: "Итог, как его даёт источник, даже если сумма не сходится.",
    },
  },
  sections: [
    {
      title: { en: "When", az: "Nə vaxt", ru: "Когда" },
      fields: ["dateKnown", "timeOfDay"],
    },
    {
      title: { en: "Where", az: "Harada", ru: "Где" },
      fields: ["location", "locationAccuracy", "insideHazard", "hazardCode", "areaMarked", "formerLineOfContact"],
    },
    {
      title: { en: "What happened", az: "Nə baş verib", ru: "Что произошло" },
      fields: ["accidentClass", "cause", "description", "itemsFound"],
    },
    {
      title: { en: "Casualties", az: "Zərərçəkənlər", ru: "Пострадавшие" },
      fields: ["killed", "injured", "casualtyTotal", "casualties"],
    },
  ],
  shapes: [...locatedShapes, ...itemShapes()],
  checks: [accidentFindings, checkItems],
  verb: ({ body }) => [
    { kind: "accident", accident: whatIsThere(body) },
    ...itemEffects(body.hazardCode, body.itemsFound, body.location),
  ],
};
