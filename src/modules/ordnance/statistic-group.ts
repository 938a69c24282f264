import type { Labels } from "../reports/labels.ts";

/** The groups by which every published figure counts items (Landmine Monitor, national bulletins). */
export const statisticGroups = {
  "ap-mine": { en: "Anti-personnel mine", az: "Piyada əleyhinə mina", ru: "Противопехотная мина" },
  "at-mine": { en: "Anti-tank mine", az: "Tank əleyhinə mina", ru: "Противотанковая мина" },
  submunition: { en: "Submunition", az: "Kaset sursatı elementi", ru: "Суббоеприпас" },
  uxo: { en: "Unexploded ordnance", az: "Partlamamış hərbi sursat", ru: "Неразорвавшийся боеприпас" },
  axo: { en: "Abandoned ordnance", az: "Tərk edilmiş hərbi sursat", ru: "Оставленный боеприпас" },
  ied: { en: "Improvised explosive device", az: "Əldəqayırma partlayıcı qurğu", ru: "Самодельное взрывное устройство" },
  "small-arms": { en: "Small arms ammunition", az: "Atıcı silah patronu", ru: "Патрон стрелкового оружия" },
  other: { en: "Other", az: "Digər", ru: "Прочее" },
} as const satisfies Readonly<Record<string, Labels>>;

export type StatisticGroup = keyof typeof statisticGroups;
