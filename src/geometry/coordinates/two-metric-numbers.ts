/** Two numbers in metres as they were typed, with the letters that stood by them. */
export interface MetricNumbers {
  readonly numbers: readonly [MetricNumber, MetricNumber];
}

export interface MetricNumber {
  readonly metres: number;
  /** What one step of its last digit is: 1, 0.1 … */
  readonly unitMetres: number;
  /** Letters beside it in lower case ("e", "mn", "x", "y"), "" where there are none. */
  readonly label: string;
}

const numberText = /(?:([\p{L}]{1,2})\s*[=:]?\s*)?(\d+(?:[.,]\d+)?)(?:\s*(m?[NE]\b))?/giu;

/**
 * Two numbers in metres, separated by a blank, semicolon, slash or comma with a blank; a decimal comma is one. Digits grouped by
 * blanks ("4 448 000") read in more than one way, so they are refused. A text says why there are not two.
 */
export function twoMetricNumbers(text: string): MetricNumbers | string {
  const found = [...text.matchAll(numberText)];
  const left = text
    .replace(numberText, " ")
    .replace(/[\s,;/|]+/g, " ")
    .trim();
  if (left !== "" && left !== "m") return `Nothing is known of "${left.slice(0, 12)}" beside the two numbers`;
  const [one, other, ...more] = found;
  if (one === undefined || other === undefined) return "Two numbers in metres are needed: easting and northing";
  if (more.length > 0) {
    return `There are ${found.length} numbers where an easting and a northing are needed; write each without blanks inside`;
  }
  return { numbers: [numberOf(one), numberOf(other)] };
}

function numberOf([, before = "", digits = "", after = ""]: RegExpMatchArray): MetricNumber {
  const text = digits.replace(",", ".");
  const [, decimals = ""] = text.split(".");
  const label = (before || after).toLowerCase().replace(/^m(?=[ne])/, "");
  return { metres: Number(text), unitMetres: 10 ** -decimals.length, label };
}
