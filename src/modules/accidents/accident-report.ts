import {
  type LocatedBody,
  locatedBody,
  locatedFieldLabels,
  locatedShapes,
  whatIsThere,
} from "../reports/located-body.ts";
import type { ReportType } from "../reports/report-type.ts";

/** An accident or incident with explosive ordnance at a place. */
export const accidentReport: ReportType<LocatedBody, "accident-report"> = {
  name: "accident-report",
  version: 1,
  label: { en: "Accident report", az: "Qəza hesabatı", ru: "Донесение о происшествии" },
  body: locatedBody,
  fieldLabels: locatedFieldLabels,
  shapes: locatedShapes,
  checks: [],
  verb: ({ body }) => ({ kind: "accident", accident: whatIsThere(body) }),
};
