import { branch, type CategoryNode, leaf } from "./category-node.ts";

/**
 * Explosive remnants of war, improvised devices and the rest. Of cluster munition remnants, submunitions and bomblets
 * are counted as submunitions; a container that failed or was left is one item of its own, unexploded or abandoned.
 */
export const ammunitionCategories: readonly CategoryNode[] = [
  branch("submunitions", { en: "Submunitions", az: "Kaset sursatı elementləri", ru: "Суббоеприпасы" }, [
    leaf(
      "unexploded-submunition",
      {
        en: "Unexploded submunition",
        az: "Partlamamış kaset sursatı elementi",
        ru: "Неразорвавшийся суббоеприпас",
      },
      "submunition",
    ),
    leaf(
      "unexploded-bomblet",
      {
        en: "Unexploded bomblet of a dispenser",
        az: "Partlamamış kiçik bomba (kasetdən)",
        ru: "Неразорвавшаяся малая бомба из кассеты",
      },
      "submunition",
    ),
    leaf(
      "cluster-munition",
      {
        en: "Cluster munition remnant, type not known",
        az: "Kaset sursatı qalığı, növü məlum deyil",
        ru: "Остаток кассетного боеприпаса, тип неизвестен",
      },
      "submunition",
    ),
  ]),
  branch(
    "unexploded",
    { en: "Unexploded ordnance", az: "Partlamamış hərbi sursat", ru: "Неразорвавшиеся боеприпасы" },
    [
      leaf(
        "uxo-projectile",
        {
          en: "Unexploded artillery projectile",
          az: "Partlamamış artilleriya mərmisi",
          ru: "Неразорвавшийся боеприпас: артиллерийский снаряд",
        },
        "uxo",
      ),
      leaf(
        "uxo-mortar-bomb",
        {
          en: "Unexploded mortar bomb",
          az: "Partlamamış minaatan minası",
          ru: "Неразорвавшийся боеприпас: миномётная мина",
        },
        "uxo",
      ),
      leaf(
        "uxo-rocket",
        {
          en: "Unexploded rocket",
          az: "Partlamamış raket (idarəolunmayan)",
          ru: "Неразорвавшийся боеприпас: неуправляемая ракета",
        },
        "uxo",
      ),
      leaf(
        "uxo-guided-missile",
        {
          en: "Unexploded guided missile",
          az: "Partlamamış idarəolunan raket",
          ru: "Неразорвавшийся боеприпас: управляемая ракета",
        },
        "uxo",
      ),
      leaf(
        "uxo-aircraft-bomb",
        {
          en: "Unexploded aircraft bomb",
          az: "Partlamamış aviasiya bombası",
          ru: "Неразорвавшийся боеприпас: авиационная бомба",
        },
        "uxo",
      ),
      leaf(
        "uxo-hand-grenade",
        {
          en: "Unexploded hand grenade",
          az: "Partlamamış əl qumbarası",
          ru: "Неразорвавшийся боеприпас: ручная граната",
        },
        "uxo",
      ),
      leaf(
        "uxo-projected-grenade",
        {
          en: "Unexploded rifle or launched grenade",
          az: "Partlamamış qumbaraatan qumbarası",
          ru: "Неразорвавшийся боеприпас: выстрел гранатомёта",
        },
        "uxo",
      ),
      leaf(
        "uxo-fuze",
        { en: "Unexploded fuze", az: "Partlamamış partladıcı", ru: "Неразорвавшийся боеприпас: взрыватель" },
        "uxo",
      ),
      leaf(
        "failed-cluster-munition",
        {
          en: "Failed cluster munition",
          az: "Açılmamış kaset sursatı",
          ru: "Несработавший кассетный боеприпас",
        },
        "uxo",
      ),
      leaf(
        "unexploded-ordnance",
        {
          en: "Unexploded ordnance, type not known",
          az: "Partlamamış hərbi sursat, növü məlum deyil",
          ru: "Неразорвавшийся боеприпас, тип неизвестен",
        },
        "uxo",
      ),
    ],
  ),
  branch("abandoned", { en: "Abandoned ordnance", az: "Tərk edilmiş hərbi sursat", ru: "Оставленные боеприпасы" }, [
    leaf(
      "axo-projectile",
      {
        en: "Abandoned artillery projectile",
        az: "Tərk edilmiş artilleriya mərmisi",
        ru: "Оставленный боеприпас: артиллерийский снаряд",
      },
      "axo",
    ),
    leaf(
      "axo-mortar-bomb",
      {
        en: "Abandoned mortar bomb",
        az: "Tərk edilmiş minaatan minası",
        ru: "Оставленный боеприпас: миномётная мина",
      },
      "axo",
    ),
    leaf(
      "axo-rocket",
      {
        en: "Abandoned rocket",
        az: "Tərk edilmiş raket (idarəolunmayan)",
        ru: "Оставленный боеприпас: неуправляемая ракета",
      },
      "axo",
    ),
    leaf(
      "axo-guided-missile",
      {
        en: "Abandoned guided missile",
        az: "Tərk edilmiş idarəolunan raket",
        ru: "Оставленный боеприпас: управляемая ракета",
      },
      "axo",
    ),
    leaf(
      "axo-aircraft-bomb",
      {
        en: "Abandoned aircraft bomb",
        az: "Tərk edilmiş aviasiya bombası",
        ru: "Оставленный боеприпас: авиационная бомба",
      },
      "axo",
    ),
    leaf(
      "axo-hand-grenade",
      {
        en: "Abandoned hand grenade",
        az: "Tərk edilmiş əl qumbarası",
        ru: "Оставленный боеприпас: ручная граната",
      },
      "axo",
    ),
    leaf(
      "axo-projected-grenade",
      {
        en: "Abandoned rifle or launched grenade",
        az: "Tərk edilmiş qumbaraatan qumbarası",
        ru: "Оставленный боеприпас: выстрел гранатомёта",
      },
      "axo",
    ),
    leaf(
      "axo-fuze",
      { en: "Abandoned fuze", az: "Tərk edilmiş partladıcı", ru: "Оставленный боеприпас: взрыватель" },
      "axo",
    ),
    leaf(
      "axo-bulk-explosive",
      {
        en: "Abandoned bulk explosive",
        az: "Tərk edilmiş partlayıcı maddə",
        ru: "Оставленное взрывчатое вещество",
      },
      "axo",
    ),
    leaf(
      "abandoned-cluster-munition",
      {
        en: "Abandoned cluster munition",
        az: "Tərk edilmiş kaset sursatı",
        ru: "Оставленный кассетный боеприпас",
      },
      "axo",
    ),
    leaf(
      "abandoned-ordnance",
      {
        en: "Abandoned ordnance, type not known",
        az: "Tərk edilmiş hərbi sursat, növü məlum deyil",
        ru: "Оставленный боеприпас, тип неизвестен",
      },
      "axo",
    ),
  ]),
  branch(
    "improvised-devices",
    {
      en: "Improvised explosive devices",
      az: "Əldəqayırma partlayıcı qurğular",
      ru: "Самодельные взрывные устройства",
    },
    [
      leaf(
        "ied-victim-operated",
        {
          en: "Improvised device, set off by a person",
          az: "Əldəqayırma qurğu, toxunanda işləyən",
          ru: "Самодельное устройство, срабатывающее от человека",
        },
        "ied",
      ),
      leaf(
        "ied-command",
        {
          en: "Improvised device, set off from afar",
          az: "Əldəqayırma qurğu, məsafədən işə salınan",
          ru: "Самодельное устройство, управляемое на расстоянии",
        },
        "ied",
      ),
      leaf(
        "ied-timed",
        {
          en: "Improvised device, set off by time",
          az: "Əldəqayırma qurğu, saat mexanizmli",
          ru: "Самодельное устройство с часовым механизмом",
        },
        "ied",
      ),
      leaf(
        "improvised-device",
        {
          en: "Improvised explosive device, type not known",
          az: "Əldəqayırma partlayıcı qurğu, növü məlum deyil",
          ru: "Самодельное взрывное устройство, тип неизвестен",
        },
        "ied",
      ),
    ],
  ),
  branch(
    "others",
    { en: "Small arms ammunition and other", az: "Atıcı silah patronu və digər", ru: "Патроны и прочее" },
    [
      leaf(
        "small-arms-ammunition",
        { en: "Small arms ammunition", az: "Atıcı silah patronu", ru: "Патрон стрелкового оружия" },
        "small-arms",
      ),
      leaf("booby-trap", { en: "Booby-trap", az: "Tələ-mina", ru: "Мина-ловушка" }, "other"),
      leaf(
        "mine-not-identified",
        {
          en: "Mine, not known against what",
          az: "Mina, təyinatı məlum deyil",
          ru: "Мина неизвестного назначения",
        },
        "other",
      ),
      leaf("other", { en: "Other", az: "Digər", ru: "Прочее" }, "other"),
    ],
  ),
];
