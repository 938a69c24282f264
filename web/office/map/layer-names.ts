import type { Fate } from "../../shared/api/answers.ts";

/** The layers a reader may switch. "No information" is not one of them: what is not known is always drawn. */
export const fates = ["suspected", "confirmed", "cancelled", "reduced", "cleared"] as const satisfies readonly Fate[];

export const switchableLayers = [...fates, "outside", "accidents", "lifted-minefields"] as const;

export type SwitchableLayer = (typeof switchableLayers)[number];

export function readHidden(text: string | undefined): ReadonlySet<SwitchableLayer> {
  const named = new Set((text ?? "").split(","));
  return new Set(switchableLayers.filter((layer) => named.has(layer)));
}

export function writeHidden(hidden: ReadonlySet<SwitchableLayer>): string | undefined {
  const named = switchableLayers.filter((layer) => hidden.has(layer));
  return named.length === 0 ? undefined : named.join(",");
}

/** Switches one layer. */
export function toggled(hidden: ReadonlySet<SwitchableLayer>, layer: SwitchableLayer): ReadonlySet<SwitchableLayer> {
  return hidden.has(layer) ? new Set([...hidden].filter((other) => other !== layer)) : new Set([...hidden, layer]);
}

/** Only this fate of land; asked again, all of them. The points stay as they are. */
export function only(hidden: ReadonlySet<SwitchableLayer>, fate: Fate): ReadonlySet<SwitchableLayer> {
  const points = [...hidden].filter((layer) => layer === "accidents" || layer === "lifted-minefields");
  return isOnly(hidden, fate)
    ? new Set(points)
    : new Set([...points, "outside", ...fates.filter((other) => other !== fate)]);
}

export function isOnly(hidden: ReadonlySet<SwitchableLayer>, fate: Fate): boolean {
  return fates.every((other) => hidden.has(other) === (other !== fate));
}
