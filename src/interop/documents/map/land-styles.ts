import type { Fate } from "../../../modules/land-release/land-claim.ts";
import type { Hatch } from "./hatch.ts";

/** How ground of a fate is drawn: by hatch and kind of line first, so that grey print reads; colour comes on top. */
export interface LandStyle {
  readonly fill: string;
  readonly line: string;
  readonly lineWidthMillimetres: number;
  /** Lengths of dashes and gaps in millimetres; empty: a continuous line. */
  readonly dashes: readonly number[];
  readonly hatches: readonly Hatch[];
  readonly hatchWidthMillimetres: number;
}

/** Tints of the tokens in web/shared/tokens.css, light enough for a black label on top of each. */
export const landStyles: Readonly<Record<Fate, LandStyle>> = {
  confirmed: {
    fill: "#f9c9c9",
    line: "#c00000",
    lineWidthMillimetres: 0.6,
    dashes: [],
    hatches: [
      { angleDegrees: 45, spacingMillimetres: 1.7 },
      { angleDegrees: 135, spacingMillimetres: 1.7 },
    ],
    hatchWidthMillimetres: 0.22,
  },
  suspected: {
    fill: "#fdebc8",
    line: "#a86a00",
    lineWidthMillimetres: 0.6,
    dashes: [2.4, 1.2],
    hatches: [{ angleDegrees: 45, spacingMillimetres: 2.2 }],
    hatchWidthMillimetres: 0.22,
  },
  cleared: {
    fill: "#e3f1e8",
    line: "#1d6b40",
    lineWidthMillimetres: 0.3,
    dashes: [],
    hatches: [],
    hatchWidthMillimetres: 0,
  },
  reduced: {
    fill: "#e6f1f0",
    line: "#2f716c",
    lineWidthMillimetres: 0.3,
    dashes: [3, 0.9, 0.5, 0.9],
    hatches: [{ angleDegrees: 90, spacingMillimetres: 2.6 }],
    hatchWidthMillimetres: 0.13,
  },
  cancelled: {
    fill: "#eff2f4",
    line: "#54656f",
    lineWidthMillimetres: 0.3,
    dashes: [0.5, 0.9],
    hatches: [{ angleDegrees: 0, spacingMillimetres: 2.6 }],
    hatchWidthMillimetres: 0.13,
  },
};

/** Released below, hazard above: where two meet, the edge of the hazard is the one seen. */
export const drawingOrder: readonly Fate[] = ["cancelled", "reduced", "cleared", "suspected", "confirmed"];
