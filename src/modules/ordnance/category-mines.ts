import type { CategoryNode } from "./category.ts";

/**
 * Landmines. One made by hand that a person sets off counts as the mine that it is: the definition of an
 * anti-personnel mine (IMAS 04.10) asks what sets it off, not who made it.
 */
export const mineCategories: readonly CategoryNode[] = [
  {
    code: "anti-personnel-mines",
    label: { en: "Anti-personnel mines", az: "Piyada əleyhinə minalar", ru: "Противопехотные мины" },
    children: [
      {
        code: "ap-blast-mine",
        label: {
          en: "Anti-personnel blast mine",
          az: "Fuqaslı piyada əleyhinə mina",
          ru: "Противопехотная фугасная мина",
        },
        statisticGroup: "ap-mine",
      },
      {
        code: "ap-stake-mine",
        label: {
          en: "Anti-personnel fragmentation mine on a stake",
          az: "Payalı qəlpəli piyada əleyhinə mina",
          ru: "Противопехотная осколочная мина на колышке",
        },
        statisticGroup: "ap-mine",
      },
      {
        code: "ap-bounding-mine",
        label: {
          en: "Anti-personnel bounding fragmentation mine",
          az: "Sıçrayan qəlpəli piyada əleyhinə mina",
          ru: "Противопехотная выпрыгивающая осколочная мина",
        },
        statisticGroup: "ap-mine",
      },
      {
        code: "ap-directional-mine",
        label: {
          en: "Anti-personnel directional fragmentation mine",
          az: "İstiqamətli qəlpəli piyada əleyhinə mina",
          ru: "Противопехотная осколочная мина направленного действия",
        },
        statisticGroup: "ap-mine",
      },
      {
        code: "ap-scatterable-mine",
        label: {
          en: "Anti-personnel mine, scattered from a distance",
          az: "Məsafədən səpilən piyada əleyhinə mina",
          ru: "Противопехотная мина дистанционного минирования",
        },
        statisticGroup: "ap-mine",
      },
      {
        code: "ap-improvised-mine",
        label: {
          en: "Anti-personnel mine of an improvised nature",
          az: "Əldəqayırma piyada əleyhinə mina",
          ru: "Самодельная противопехотная мина",
        },
        statisticGroup: "ap-mine",
      },
      {
        code: "anti-personnel-mine",
        label: {
          en: "Anti-personnel mine, type not known",
          az: "Piyada əleyhinə mina, növü məlum deyil",
          ru: "Противопехотная мина, тип неизвестен",
        },
        statisticGroup: "ap-mine",
      },
    ],
  },
  {
    code: "anti-vehicle-mines",
    label: { en: "Anti-vehicle mines", az: "Tank əleyhinə minalar", ru: "Противотанковые мины" },
    children: [
      {
        code: "av-blast-mine",
        label: {
          en: "Anti-vehicle blast mine (track or wheel)",
          az: "Fuqaslı tank əleyhinə mina (tırtıl və ya təkər altı)",
          ru: "Противотанковая фугасная мина (противогусеничная)",
        },
        statisticGroup: "at-mine",
      },
      {
        code: "av-belly-mine",
        label: {
          en: "Anti-vehicle shaped-charge mine (belly)",
          az: "Kumulyativ tank əleyhinə mina (dib altı)",
          ru: "Противотанковая кумулятивная мина (противоднищевая)",
        },
        statisticGroup: "at-mine",
      },
      {
        code: "av-off-route-mine",
        label: {
          en: "Anti-vehicle off-route mine",
          az: "Yolkənarı tank əleyhinə mina (bort əleyhinə)",
          ru: "Противотанковая противобортовая мина",
        },
        statisticGroup: "at-mine",
      },
      {
        code: "av-scatterable-mine",
        label: {
          en: "Anti-vehicle mine, scattered from a distance",
          az: "Məsafədən səpilən tank əleyhinə mina",
          ru: "Противотанковая мина дистанционного минирования",
        },
        statisticGroup: "at-mine",
      },
      {
        code: "av-improvised-mine",
        label: {
          en: "Anti-vehicle mine of an improvised nature",
          az: "Əldəqayırma tank əleyhinə mina",
          ru: "Самодельная противотанковая мина",
        },
        statisticGroup: "at-mine",
      },
      {
        code: "anti-vehicle-mine",
        label: {
          en: "Anti-vehicle mine, type not known",
          az: "Tank əleyhinə mina, növü məlum deyil",
          ru: "Противотанковая мина, тип неизвестен",
        },
        statisticGroup: "at-mine",
      },
    ],
  },
];
