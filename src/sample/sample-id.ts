import type { Random } from "./random.ts";

/** A UUIDv7 (RFC 9562, 5.7) for a moment, with its random bits from the seeded source: the same on every run. */
export function sampleId(moment: string, random: Random): string {
  const time = Date.parse(moment).toString(16).padStart(12, "0");
  const bits = Array.from({ length: 4 }, () => random.whole(0, 0xffff).toString(16).padStart(4, "0"));
  const [first = "", second = "", third = "", fourth = ""] = bits;
  const variant = "89ab"[random.whole(0, 3)] ?? "8";
  const last = `${third}${fourth}${random.whole(0, 0xffff).toString(16).padStart(4, "0")}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${first.slice(1)}-${variant}${second.slice(1)}-${last}`;
}
