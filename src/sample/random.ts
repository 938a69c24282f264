/** A source of chance that gives the same numbers for the same seed on every machine. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  readonly next: () => number;
  /** A number from `low` to `high`. */
  readonly between: (low: number, high: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** One of the given things. */
  readonly pick: <Thing>(things: readonly Thing[]) => Thing;
}

/**
 * Mulberry32 by Tommy Ettinger (public domain, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c):
 * 32 bits of state are enough for a sample, and `Math.random` cannot be seeded.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[whole(0, things.length - 1)];
    if (thing === undefined) throw new RangeError("nothing to pick from");
    return thing;
  };
  return { next, between, whole, chance: (probability) => next() < probability, pick };
}
