/** A name in the sample's three languages. */
export interface PlaceName {
  readonly en: string;
  readonly az: string;
  readonly ru: string;
}

// Invented syllables, checked against no real place in dispute; each with its spelling in the three languages.
const name = (en: string, az: string, ru: string): PlaceName => ({ en, az, ru });

export const islandName = name("Island of Almora", "Almora adası", "Остров Алмора");

/** Name, and where its middle lies in metres east and north of the middle of the island. */
export const plannedUnits: readonly {
  readonly code: string;
  readonly name: PlaceName;
  readonly middle: readonly [number, number];
}[] = [
  { code: "XS-01", name: name("Shelmar", "Şelmar", "Шельмар"), middle: [-14_000, 7_700] },
  { code: "XS-02", name: name("Verano", "Verano", "Верано"), middle: [0, 11_900] },
  { code: "XS-03", name: name("Loriel", "Loriel", "Лориэль"), middle: [12_250, 7_350] },
  { code: "XS-04", name: name("Chandor", "Çandor", "Чандор"), middle: [-17_500, -2_100] },
  { code: "XS-05", name: name("Middle Orva", "Orta Orva", "Средняя Орва"), middle: [-2_800, 700] },
  { code: "XS-06", name: name("Jasmira", "Casmira", "Джасмира"), middle: [14_700, -4_200] },
  { code: "XS-07", name: name("Tulvane", "Tulveyn", "Тулвейн"), middle: [-9_100, -11_200] },
  { code: "XS-08", name: name("Southpoint", "Cənub burnu", "Южный мыс"), middle: [4_200, -11_900] },
];

export const settlementNames: readonly PlaceName[] = [
  name("Shelmar Town", "Şelmar şəhəri", "Город Шельмар"),
  name("Verano Town", "Verano şəhəri", "Город Верано"),
  name("Loriel Town", "Loriel şəhəri", "Город Лориэль"),
  name("Chandor Town", "Çandor şəhəri", "Город Чандор"),
  name("Orva Town", "Orva şəhəri", "Город Орва"),
  name("Jasmira Town", "Casmira şəhəri", "Город Джасмира"),
  name("Tulvane Town", "Tulveyn şəhəri", "Город Тулвейн"),
  name("Southpoint Town", "Cənub burnu şəhəri", "Город Южный мыс"),
  name("Aldene", "Aldene", "Альдене"),
  name("Ambrel", "Ambrel", "Амбрель"),
  name("Arvesh", "Arveş", "Арвеш"),
  name("Belloro", "Belloro", "Беллоро"),
  name("Brinna", "Brinna", "Бринна"),
  name("Calvero", "Kalvero", "Кальверо"),
  name("Cherimo", "Çerimo", "Чёримо"),
  name("Corvelle", "Korvel", "Корвель"),
  name("Delmar Bay", "Delmar körfəzi", "Залив Дельмар"),
  name("Dunesse", "Düness", "Дюнесс"),
  name("Eastwell", "Şərq quyusu", "Восточный Колодец"),
  name("Elvora", "Elvora", "Эльвора"),
  name("Fenmore", "Fenmor", "Фенмор"),
  name("Galdena", "Galdena", "Гальдена"),
  name("Greenford", "Yaşıl keçid", "Зелёный Брод"),
  name("Harvane", "Harveyn", "Харвейн"),
  name("Heron Hill", "Vağ təpəsi", "Холм Цапли"),
  name("Ilmera", "İlmera", "Ильмера"),
  name("Jolanta", "Colanta", "Джоланта"),
  name("Kestrel Rock", "Muymul qayası", "Скала Пустельги"),
  name("Lumora", "Lümora", "Люмора"),
  name("Marisse", "Maris", "Мариссе"),
  name("Nolvesta", "Nolvesta", "Нолвеста"),
  name("Oldmill", "Köhnə dəyirman", "Старая Мельница"),
  name("Pellano", "Pellano", "Пеллано"),
  name("Quellin", "Kuellin", "Куэллин"),
  name("Rosvane", "Rosveyn", "Росвейн"),
  name("Saltmarsh", "Duzlu bataqlıq", "Солёное Болото"),
  name("Tormela", "Tormela", "Тормела"),
  name("Upper Brinna", "Yuxarı Brinna", "Верхняя Бринна"),
  name("Westwell", "Qərb quyusu", "Западный Колодец"),
  name("Zelmora", "Zelmora", "Зельмора"),
];
