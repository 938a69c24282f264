import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { difference } from "../../geometry/overlay.ts";
import type { Position } from "../../geometry/shape.ts";
import type { Finding } from "./finding.ts";
import type { GateCheck, GateCountry } from "./gate-check.ts";
import { countryAround } from "./gate-country.ts";
import { lonLat, metres, percent, squareMetres } from "./gate-numbers.ts";
import { leastAreaSquareMetres } from "./gate-zero-area-check.ts";

/**
 * Whether a valid shape lies in the programme's country. Vertices decide: an edge that leaves the country between two
 * vertices inside it, by more than the tolerance, is not seen; in return 20,000 shapes take 0.1 s.
 */
export const checkCountry: GateCheck = ({ path, polygons }, { country }) => {
  if (country === undefined) return [];
  const around = countryAround(country);
  const outside = polygons.flat(2).find((position) => !around.contains(position));
  if (outside === undefined) return [];
  const area = areaSquareMetres(polygons);
  const outsideArea = areaSquareMetres(difference(polygons, around.ground));
  if (outsideArea < leastAreaSquareMetres) return [];
  if (outsideArea > area * (1 - 1e-9)) return [outsideCountry(path, outside, country)];
  return [
    {
      code: "outside-country",
      severity: "warning",
      message: `${squareMetres(outsideArea)} of this shape (${percent(outsideArea / area)}) lie more than ${metres(country.toleranceMetres)} outside ${country.name}, for example at ${lonLat(outside)}. Check the coordinates and the border.`,
      path,
      position: outside,
      areaSquareMetres: outsideArea,
    },
  ];
};

export function outsideCountry(path: string, position: Position, country: GateCountry): Finding {
  return {
    code: "outside-country",
    severity: "error",
    message: `This lies at ${lonLat(position)}, wholly outside ${country.name} and more than ${metres(country.toleranceMetres)} from its border. Check the coordinates, their datum and their zone.`,
    path,
    position,
  };
}
