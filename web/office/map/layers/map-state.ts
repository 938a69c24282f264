import type { Language } from "../../../shared/i18n/language.ts";
import type { SwitchableLayer } from "../layer-names.ts";
import type { Palette } from "../palette.ts";

/** Everything the drawing depends on. The layers are a pure function of it. */
export interface MapState {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly hidden: ReadonlySet<SwitchableLayer>;
  readonly selectedHazard: string | undefined;
  readonly language: Language;
  readonly palette: Palette;
  /** "no information", in the reader's language; "not all is shown" for those from whom some of the ground is kept. */
  readonly noInformation: string;
}

/** A day after every date: the latest state, whatever it is. The tiles write "still so" as the day after this one. */
export const latestDay = 2147483646;
