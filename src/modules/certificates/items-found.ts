import Type from "typebox";
import type { Labels } from "../reports/report-type.ts";

/** Kinds of explosive ordnance in the words of IMAS 04.10. */
export const itemKinds = {
  "anti-personnel-mine": { en: "Anti-personnel mine", az: "Piyada əleyhinə mina", ru: "Противопехотная мина" },
  "anti-vehicle-mine": { en: "Anti-vehicle mine", az: "Tank əleyhinə mina", ru: "Противотанковая мина" },
  "cluster-munition": {
    en: "Cluster munition remnant",
    az: "Kaset sursatı qalığı",
    ru: "Остаток кассетного боеприпаса",
  },
  "unexploded-ordnance": { en: "Unexploded ordnance", az: "Partlamamış hərbi sursat", ru: "Неразорвавшийся боеприпас" },
  "abandoned-ordnance": { en: "Abandoned ordnance", az: "Tərk edilmiş hərbi sursat", ru: "Брошенный боеприпас" },
  "improvised-device": {
    en: "Improvised explosive device",
    az: "Əldəqayırma partlayıcı qurğu",
    ru: "Самодельное взрывное устройство",
  },
  "small-arms-ammunition": { en: "Small arms ammunition", az: "Atıcı silah patronu", ru: "Патрон стрелкового оружия" },
  other: { en: "Other", az: "Digər", ru: "Прочее" },
} as const satisfies Readonly<Record<string, Labels>>;

export type ItemKind = keyof typeof itemKinds;

/** One line of what was found: how many of a kind, and what was done with them. */
export const itemFound = Type.Object(
  {
    kind: Type.Enum(Object.keys(itemKinds) as [ItemKind, ...ItemKind[]]),
    model: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    count: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    depthCm: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
    disposal: Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
  },
  { additionalProperties: false },
);

export type ItemFound = Type.Static<typeof itemFound>;
