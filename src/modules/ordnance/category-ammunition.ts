import type { CategoryNode } from "./category.ts";

/**
 * Explosive remnants of war, improvised devices and the rest. Of cluster munition remnants, submunitions and bomblets
 * are counted as submunitions; a container that failed or was left is one item of its own, unexploded or abandoned.
 */
export const ammunitionCategories: readonly CategoryNode[] = [
  {
    code: "submunitions",
    label: { en: "Submunitions", az: "Kaset sursatı elementləri", ru: "Суббоеприпасы" },
    children: [
      {
        code: "unexploded-submunition",
        label: {
          en: "Unexploded submunition",
          az: "Partlamamış kaset sursatı elementi",
          ru: "Неразорвавшийся суббоеприпас",
        },
        statisticGroup: "submunition",
      },
      {
        code: "unexploded-bomblet",
        label: {
          en: "Unexploded bomblet of a dispenser",
          az: "Partlamamış kiçik bomba (kasetdən)",
          ru: "Неразорвавшаяся малая бомба из кассеты",
        },
        statisticGroup: "submunition",
      },
      {
        code: "cluster-munition",
        label: {
          en: "Cluster munition remnant, type not known",
          az: "Kaset sursatı qalığı, növü məlum deyil",
          ru: "Остаток кассетного боеприпаса, тип неизвестен",
        },
        statisticGroup: "submunition",
      },
    ],
  },
  {
    code: "unexploded",
    label: { en: "Unexploded ordnance", az: "Partlamamış hərbi sursat", ru: "Неразорвавшиеся боеприпасы" },
    children: [
      {
        code: "uxo-projectile",
        label: {
          en: "Unexploded artillery projectile",
          az: "Partlamamış artilleriya mərmisi",
          ru: "Неразорвавшийся боеприпас: артиллерийский снаряд",
        },
        statisticGroup: "uxo",
      },
      {
        code: "uxo-mortar-bomb",
        label: {
          en: "Unexploded mortar bomb",
          az: "Partlamamış minaatan minası",
          ru: "Неразорвавшийся боеприпас: миномётная мина",
        },
        statisticGroup: "uxo",
      },
      {
        code: "uxo-rocket",
        label: {
          en: "Unexploded rocket",
          az: "Partlamamış raket (idarəolunmayan)",
          ru: "Неразорвавшийся боеприпас: неуправляемая ракета",
        },
        statisticGroup: "uxo",
      },
      {
        code: "uxo-guided-missile",
        label: {
          en: "Unexploded guided missile",
          az: "Partlamamış idarəolunan raket",
          ru: "Неразорвавшийся боеприпас: управляемая ракета",
        },
        statisticGroup: "uxo",
      },
      {
        code: "uxo-aircraft-bomb",
        label: {
          en: "Unexploded aircraft bomb",
          az: "Partlamamış aviasiya bombası",
          ru: "Неразорвавшийся боеприпас: авиационная бомба",
        },
        statisticGroup: "uxo",
      },
      {
        code: "uxo-hand-grenade",
        label: {
          en: "Unexploded hand grenade",
          az: "Partlamamış əl qumbarası",
          ru: "Неразорвавшийся боеприпас: ручная граната",
        },
        statisticGroup: "uxo",
      },
      {
        code: "uxo-projected-grenade",
        label: {
          en: "Unexploded rifle or launched grenade",
          az: "Partlamamış qumbaraatan qumbarası",
          ru: "Неразорвавшийся боеприпас: выстрел гранатомёта",
        },
        statisticGroup: "uxo",
      },
      {
        code: "uxo-fuze",
        label: { en: "Unexploded fuze", az: "Partlamamış partladıcı", ru: "Неразорвавшийся боеприпас: взрыватель" },
        statisticGroup: "uxo",
      },
      {
        code: "failed-cluster-munition",
        label: {
          en: "Failed cluster munition",
          az: "Açılmamış kaset sursatı",
          ru: "Несработавший кассетный боеприпас",
        },
        statisticGroup: "uxo",
      },
      {
        code: "unexploded-ordnance",
        label: {
          en: "Unexploded ordnance, type not known",
          az: "Partlamamış hərbi sursat, növü məlum deyil",
          ru: "Неразорвавшийся боеприпас, тип неизвестен",
        },
        statisticGroup: "uxo",
      },
    ],
  },
  {
    code: "abandoned",
    label: { en: "Abandoned ordnance", az: "Tərk edilmiş hərbi sursat", ru: "Оставленные боеприпасы" },
    children: [
      {
        code: "axo-projectile",
        label: {
          en: "Abandoned artillery projectile",
          az: "Tərk edilmiş artilleriya mərmisi",
          ru: "Оставленный боеприпас: артиллерийский снаряд",
        },
        statisticGroup: "axo",
      },
      {
        code: "axo-mortar-bomb",
        label: {
          en: "Abandoned mortar bomb",
          az: "Tərk edilmiş minaatan minası",
          ru: "Оставленный боеприпас: миномётная мина",
        },
        statisticGroup: "axo",
      },
      {
        code: "axo-rocket",
        label: {
          en: "Abandoned rocket",
          az: "Tərk edilmiş raket (idarəolunmayan)",
          ru: "Оставленный боеприпас: неуправляемая ракета",
        },
        statisticGroup: "axo",
      },
      {
        code: "axo-guided-missile",
        label: {
          en: "Abandoned guided missile",
          az: "Tərk edilmiş idarəolunan raket",
          ru: "Оставленный боеприпас: управляемая ракета",
        },
        statisticGroup: "axo",
      },
      {
        code: "axo-aircraft-bomb",
        label: {
          en: "Abandoned aircraft bomb",
          az: "Tərk edilmiş aviasiya bombası",
          ru: "Оставленный боеприпас: авиационная бомба",
        },
        statisticGroup: "axo",
      },
      {
        code: "axo-hand-grenade",
        label: {
          en: "Abandoned hand grenade",
          az: "Tərk edilmiş əl qumbarası",
          ru: "Оставленный боеприпас: ручная граната",
        },
        statisticGroup: "axo",
      },
      {
        code: "axo-projected-grenade",
        label: {
          en: "Abandoned rifle or launched grenade",
          az: "Tərk edilmiş qumbaraatan qumbarası",
          ru: "Оставленный боеприпас: выстрел гранатомёта",
        },
        statisticGroup: "axo",
      },
      {
        code: "axo-fuze",
        label: { en: "Abandoned fuze", az: "Tərk edilmiş partladıcı", ru: "Оставленный боеприпас: взрыватель" },
        statisticGroup: "axo",
      },
      {
        code: "axo-bulk-explosive",
        label: {
          en: "Abandoned bulk explosive",
          az: "Tərk edilmiş partlayıcı maddə",
          ru: "Оставленное взрывчатое вещество",
        },
        statisticGroup: "axo",
      },
      {
        code: "abandoned-cluster-munition",
        label: {
          en: "Abandoned cluster munition",
          az: "Tərk edilmiş kaset sursatı",
          ru: "Оставленный кассетный боеприпас",
        },
        statisticGroup: "axo",
      },
      {
        code: "abandoned-ordnance",
        label: {
          en: "Abandoned ordnance, type not known",
          az: "Tərk edilmiş hərbi sursat, növü məlum deyil",
          ru: "Оставленный боеприпас, тип неизвестен",
        },
        statisticGroup: "axo",
      },
    ],
  },
  {
    code: "improvised-devices",
    label: {
      en: "Improvised explosive devices",
      az: "Əldəqayırma partlayıcı qurğular",
      ru: "Самодельные взрывные устройства",
    },
    children: [
      {
        code: "ied-victim-operated",
        label: {
          en: "Improvised device, set off by a person",
          az: "Əldəqayırma qurğu, toxunanda işləyən",
          ru: "Самодельное устройство, срабатывающее от человека",
        },
        statisticGroup: "ied",
      },
      {
        code: "ied-command",
        label: {
          en: "Improvised device, set off from afar",
          az: "Əldəqayırma qurğu, məsafədən işə salınan",
          ru: "Самодельное устройство, управляемое на расстоянии",
        },
        statisticGroup: "ied",
      },
      {
        code: "ied-timed",
        label: {
          en: "Improvised device, set off by time",
          az: "Əldəqayırma qurğu, saat mexanizmli",
          ru: "Самодельное устройство с часовым механизмом",
        },
        statisticGroup: "ied",
      },
      {
        code: "improvised-device",
        label: {
          en: "Improvised explosive device, type not known",
          az: "Əldəqayırma partlayıcı qurğu, növü məlum deyil",
          ru: "Самодельное взрывное устройство, тип неизвестен",
        },
        statisticGroup: "ied",
      },
    ],
  },
  {
    code: "others",
    label: { en: "Small arms ammunition and other", az: "Atıcı silah patronu və digər", ru: "Патроны и прочее" },
    children: [
      {
        code: "small-arms-ammunition",
        label: { en: "Small arms ammunition", az: "Atıcı silah patronu", ru: "Патрон стрелкового оружия" },
        statisticGroup: "small-arms",
      },
      { code: "booby-trap", label: { en: "Booby-trap", az: "Tələ-mina", ru: "Мина-ловушка" }, statisticGroup: "other" },
      {
        code: "mine-not-identified",
        label: {
          en: "Mine, not known against what",
          az: "Mina, təyinatı məlum deyil",
          ru: "Мина неизвестного назначения",
        },
        statisticGroup: "other",
      },
      { code: "other", label: { en: "Other", az: "Digər", ru: "Прочее" }, statisticGroup: "other" },
    ],
  },
];
