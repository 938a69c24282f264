import { branch, type CategoryNode, leaf } from "./category-node.ts";

/**
 * Landmines. One made by hand that a person sets off counts as the mine that it is: the definition of an
 * anti-personnel mine (IMAS 04.10) asks what sets it off, not who made it.
 */
export const mineCategories: readonly CategoryNode[] = [
  branch(
    "anti-personnel-mines",
    { en: "Anti-personnel mines", az: "Piyada əleyhinə minalar", ru: "Противопехотные мины" },
    [
      leaf(
        "ap-blast-mine",
        {
          en: "Anti-personnel blast mine",
          az: "Fuqaslı piyada əleyhinə mina",
          ru: "Противопехотная фугасная мина",
        },
        "ap-mine",
      ),
      leaf(
        "ap-stake-mine",
        {
          en: "Anti-personnel fragmentation mine on a stake",
          az: "Payalı qəlpəli piyada əleyhinə mina",
          ru: "Противопехотная осколочная мина на колышке",
        },
        "ap-mine",
      ),
      leaf(
        "ap-bounding-mine",
        {
          en: "Anti-personnel bounding fragmentation mine",
          az: "Sıçrayan qəlpəli piyada əleyhinə mina",
          ru: "Противопехотная выпрыгивающая осколочная мина",
        },
        "ap-mine",
      ),
      leaf(
        "ap-directional-mine",
        {
          en: "Anti-personnel directional fragmentation mine",
          az: "İstiqamətli qəlpəli piyada əleyhinə mina",
          ru: "Противопехотная осколочная мина направленного действия",
        },
        "ap-mine",
      ),
      leaf(
        "ap-scatterable-mine",
        {
          en: "Anti-personnel mine, scattered from a distance",
          az: "Məsafədən səpilən piyada əleyhinə mina",
          ru: "Противопехотная мина дистанционного минирования",
        },
        "ap-mine",
      ),
      leaf(
        "ap-improvised-mine",
        {
          en: "Anti-personnel mine of an improvised nature",
          az: "Əldəqayırma piyada əleyhinə mina",
          ru: "Самодельная противопехотная мина",
        },
        "ap-mine",
      ),
      leaf(
        "anti-personnel-mine",
        {
          en: "Anti-personnel mine, type not known",
          az: "Piyada əleyhinə mina, növü məlum deyil",
          ru: "Противопехотная мина, тип неизвестен",
        },
        "ap-mine",
      ),
    ],
  ),
  branch("anti-vehicle-mines", { en: "Anti-vehicle mines", az: "Tank əleyhinə minalar", ru: "Противотанковые мины" }, [
    leaf(
      "av-blast-mine",
      {
        en: "Anti-vehicle blast mine (track or wheel)",
        az: "Fuqaslı tank əleyhinə mina (tırtıl və ya təkər altı)",
        ru: "Противотанковая фугасная мина (противогусеничная)",
      },
      "at-mine",
    ),
    leaf(
      "av-belly-mine",
      {
        en: "Anti-vehicle shaped-charge mine (belly)",
        az: "Kumulyativ tank əleyhinə mina (dib altı)",
        ru: "Противотанковая кумулятивная мина (противоднищевая)",
      },
      "at-mine",
    ),
    leaf(
      "av-off-route-mine",
      {
        en: "Anti-vehicle off-route mine",
        az: "Yolkənarı tank əleyhinə mina (bort əleyhinə)",
        ru: "Противотанковая противобортовая мина",
      },
      "at-mine",
    ),
    leaf(
      "av-scatterable-mine",
      {
        en: "Anti-vehicle mine, scattered from a distance",
        az: "Məsafədən səpilən tank əleyhinə mina",
        ru: "Противотанковая мина дистанционного минирования",
      },
      "at-mine",
    ),
    leaf(
      "av-improvised-mine",
      {
        en: "Anti-vehicle mine of an improvised nature",
        az: "Əldəqayırma tank əleyhinə mina",
        ru: "Самодельная противотанковая мина",
      },
      "at-mine",
    ),
    leaf(
      "anti-vehicle-mine",
      {
        en: "Anti-vehicle mine, type not known",
        az: "Tank əleyhinə mina, növü məlum deyil",
        ru: "Противотанковая мина, тип неизвестен",
      },
      "at-mine",
    ),
  ]),
];
