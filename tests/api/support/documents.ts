import { uuidv7 } from "uuidv7";
import { reportTypeNamed } from "../../../src/modules/reports/report-types.ts";

/** People of the tests: one writes, another decides. */
export const leyla = { name: "Leyla Survey", organisation: "Survey Team 1" };
export const omar = "Omar Manager";

/**
 * A rectangle near 46° E 40° N, all in thousandths of a degree (85 m × 111 m): short edges, so that one drawn along half
 * of another lies on the same geodesic to a millimetre.
 */
export function square(east: number, north = 0, width = 1, height = 1) {
  const [west, south] = [46 + east / 1000, 40 + north / 1000];
  const [far, top] = [west + width / 1000, south + height / 1000];
  return {
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [far, south],
          [far, top],
          [west, top],
          [west, south],
        ],
      ],
    },
  };
}

/** A report as a form sends it. */
export function reportOf(type: string, dateOfInformation: string, body: object, more: object = {}) {
  const id = uuidv7();
  const schemaVersion = reportTypeNamed(type)?.version ?? 1;
  return { id, type, schemaVersion, dateOfInformation, reportedBy: leyla, body, attachments: [], ...more };
}
