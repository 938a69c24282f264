import type { Position } from "../shape.ts";
import { type DegreeToken, degreeTokens, type SideToken } from "./degree-tokens.ts";
import { degreesOf, type Reading } from "./sexagesimal.ts";

/** A place read from degrees, and how far apart two such texts lie that differ in their last digit. */
export interface DegreesRead {
  readonly position: Position;
  readonly precisionMetres: number;
  /** True where no letters said which is which: latitude first, as ISO 6709 and every receiver write it. */
  readonly orderAssumed: boolean;
}

/** Metres of a degree of the meridian, for a statement of precision. */
const metresOfDegree = 111_200;

/**
 * Latitude and longitude in any spelling: decimal degrees, degrees and minutes, degrees, minutes and seconds; letters of English, Russian
 * and Azerbaijani before or after, signs, decimal comma. A text says why it cannot be read, or reads in two ways.
 */
export function readDegrees(text: string): DegreesRead | string {
  const tokens = degreeTokens(text);
  if (typeof tokens === "string") return tokens;
  const halves = halvesOf(tokens);
  if (typeof halves === "string") return halves;
  const readings: Reading[] = [];
  for (const { tokens: half, side } of halves) {
    const reading = degreesOf(half);
    if (typeof reading === "string") return reading;
    if (side !== null && !side.isLabel && reading.signed) {
      return "A sign and a letter together can be meant in two ways: write one of them";
    }
    readings.push(side?.negative === true ? { ...reading, degrees: -reading.degrees } : reading);
  }
  const [one, other] = readings;
  if (one === undefined || other === undefined) return twoWanted;
  const lonFirst = halves[0]?.side?.axis === "lon";
  const [lat, lon] = lonFirst ? [other, one] : [one, other];
  const orderAssumed = halves[0]?.side === null;
  if (Math.abs(lat.degrees) > 90) return tooFarNorth(lat.degrees, orderAssumed);
  if (Math.abs(lon.degrees) > 180) return `The longitude ${lon.degrees}° is beyond 180°`;
  const eastWest = lon.unitDegrees * Math.cos((lat.degrees * Math.PI) / 180);
  const precisionMetres = Math.max(lat.unitDegrees, eastWest) * metresOfDegree;
  return { position: [lon.degrees, lat.degrees], precisionMetres, orderAssumed };
}

const twoWanted = "A place needs a latitude and a longitude, such as 40.18676 N 46.03428 E";

function tooFarNorth(degrees: number, orderAssumed: boolean): string {
  const why = `The latitude ${degrees}° is beyond 90°`;
  return orderAssumed ? `${why}; without letters the latitude is read first, so add N and E` : why;
}

interface Half {
  readonly tokens: readonly DegreeToken[];
  readonly side: SideToken | null;
}

/** By the letters where there are any, else by the separator, the degree signs, the second sign or the count of numbers. */
function halvesOf(tokens: readonly DegreeToken[]): Half[] | string {
  const sides = tokens.flatMap((token, index) => (token.kind === "side" ? [{ token, index }] : []));
  const [first, second, ...more] = sides;
  if (first === undefined) return withoutLetters(tokens);
  if (second === undefined)
    return `Only one letter (${first.token.text}) is there: name both, north or south and east or west`;
  if (more.length > 0) return "There are more than two letters for north, south, east and west";
  const wrong = disagreement(first.token, second.token);
  if (wrong !== null) return wrong;
  const [before, last] = [first.index === 0, second.index === tokens.length - 1];
  if (before === last) return "Write the letters either both before or both after their numbers";
  const middle = before ? second.index : first.index + 1;
  const part = (from: number, to: number) =>
    tokens.slice(from, to).filter(({ kind }) => kind !== "side" && kind !== "gap");
  return [
    { tokens: part(0, middle), side: first.token },
    { tokens: part(middle, tokens.length), side: second.token },
  ];
}

/**
 * Letters of two alphabets look alike and mean opposite things: Latin C is south in Azerbaijani (cənub), Cyrillic С north in
 * Russian (север). Both letters of one place must be of one language.
 */
function disagreement(one: SideToken, other: SideToken): string | null {
  if (one.axis === other.axis) {
    const axis = one.axis === "lat" ? "latitude" : "longitude";
    return `${one.text} and ${other.text} are both letters of a ${axis}: one of each is needed`;
  }
  if (one.languages.some((language) => other.languages.includes(language))) return null;
  return `${one.text} and ${other.text} are letters of two languages (Latin C is south in Azerbaijani, Cyrillic С is north in Russian): write N, S, E or W`;
}

function withoutLetters(tokens: readonly DegreeToken[]): Half[] | string {
  const parted = partedAt(tokens, splitOf(tokens));
  return parted ?? twoWanted;
}

function partedAt(tokens: readonly DegreeToken[], at: number | null): Half[] | null {
  if (at === null) return null;
  const clean = (part: readonly DegreeToken[]) => part.filter(({ kind }) => kind !== "gap");
  return [
    { tokens: clean(tokens.slice(0, at)), side: null },
    { tokens: clean(tokens.slice(at)), side: null },
  ];
}

function splitOf(tokens: readonly DegreeToken[]): number | null {
  const at = (test: (token: DegreeToken) => boolean) => tokens.flatMap((token, i) => (test(token) ? [i] : []));
  const gaps = at(({ kind }) => kind === "gap");
  const [gap] = gaps;
  if (gap !== undefined) return gaps.length === 1 ? gap : null;
  const degrees = at((token) => token.kind === "mark" && token.mark === "°");
  const numbers = at(({ kind }) => kind === "number");
  if (degrees.length === 2) {
    const second = numbers.filter((index) => index < (degrees[1] ?? 0)).at(-1);
    if (second === undefined) return null;
    return tokens[second - 1]?.kind === "sign" ? second - 1 : second;
  }
  if (degrees.length > 0 || numbers.length % 2 !== 0) return null;
  const middle = numbers[numbers.length / 2];
  if (middle === undefined) return null;
  return tokens[middle - 1]?.kind === "sign" ? middle - 1 : middle;
}
