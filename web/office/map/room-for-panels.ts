export interface Room {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The part of the map that no panel lies on; with something chosen its panel takes the right side, or half a phone. */
export function roomForPanels(hasChoice = false): Room {
  const isPhone = window.innerWidth < 760;
  if (isPhone) return { top: 70, right: 60, bottom: hasChoice ? window.innerHeight * 0.48 : 240, left: 20 };
  return { top: 30, right: hasChoice ? 400 : 40, bottom: 160, left: 300 };
}
