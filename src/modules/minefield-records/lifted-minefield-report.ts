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
  body: locatedBody,
  fieldLabels: locatedFieldLabels,
  shapes: locatedShapes,
  checks: [],
  verb: ({ body }) => ({ kind: "lifted-minefield", liftedMinefield: whatIsThere(body) }),
};
