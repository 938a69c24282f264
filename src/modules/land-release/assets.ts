import Type from "typebox";
import type { Labels } from "../reports/report-type.ts";

/** Technical assets that search ground (IMAS 08.20, 09.10). */
const assetNames = {
  "manual-deminers": { en: "Manual deminers", az: "Əl ilə minatəmizləyənlər", ru: "Ручное разминирование" },
  detectors: { en: "Large-loop or array detectors", az: "Böyük çərçivəli detektorlar", ru: "Широкозахватные искатели" },
  dogs: { en: "Detection dogs", az: "Minaaxtaran itlər", ru: "Минно-розыскные собаки" },
  rats: { en: "Detection rats", az: "Minaaxtaran siçovullar", ru: "Минно-розыскные крысы" },
  machines: { en: "Machines", az: "Maşınlar", ru: "Машины" },
  drones: { en: "Drones", az: "Dronlar", ru: "Дроны" },
} as const satisfies Readonly<Record<string, Labels>>;

export type Asset = keyof typeof assetNames;

export const assets = Type.Array(Type.Enum(Object.keys(assetNames) as [Asset, ...Asset[]]), {
  maxItems: 20,
  uniqueItems: true,
});

/** Words of a field of assets and of its choices. */
export function assetLabels(path: string): Readonly<Record<string, Labels>> {
  const choices = Object.entries(assetNames).map(([name, label]) => [`${path}.${name}`, label]);
  return { [path]: { en: "Assets", az: "Vasitələr", ru: "Средства" }, ...Object.fromEntries(choices) };
}
