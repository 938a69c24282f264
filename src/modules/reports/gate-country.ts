import { buffer } from "../../geometry/buffer.ts";
import { type GroundIndex, indexGround } from "../../geometry/ground-index.ts";
import type { Ground } from "../../geometry/shape.ts";
import type { GateCountry } from "./gate-check.ts";

/** The country with its tolerance around it, ready for point questions. Made once for each country object. */
export interface CountryAround extends GroundIndex {
  readonly ground: Ground;
}

const made = new WeakMap<GateCountry, CountryAround>();

export function countryAround(country: GateCountry): CountryAround {
  const known = made.get(country);
  if (known !== undefined) return known;
  const ground = country.toleranceMetres > 0 ? buffer(country.ground, country.toleranceMetres) : country.ground;
  const around = { ...indexGround(ground), ground };
  made.set(country, around);
  return around;
}
