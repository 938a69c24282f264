import Type from "typebox";
import type { Labels } from "../reports/report-type.ts";

/** What was seen, told or written down, as forms in the field list it, and how the survey knows of it. */
export const evidenceKinds = [
  "explosive-item",
  "accident-or-detonation",
  "mine-or-ordnance-parts",
  "minefield-record",
  "marking-or-fence",
  "fortification",
  "crater",
  "scrap-metal",
  "damaged-infrastructure",
  "unused-land",
  "other",
] as const;
export const evidenceWays = ["visual", "verbal", "former-record"] as const;

export const evidence = Type.Array(
  Type.Object(
    {
      what: Type.Enum([...evidenceKinds]),
      how: Type.Enum([...evidenceWays]),
      remarks: Type.Optional(Type.String({ maxLength: 1000 })),
    },
    { additionalProperties: false },
  ),
  { maxItems: 100 },
);

export interface Evidence {
  readonly what: (typeof evidenceKinds)[number];
  readonly how: (typeof evidenceWays)[number];
}

/** What is itself a hazard, or its effect. A crater or a fence only suggests one. */
const hazardItself: ReadonlySet<Evidence["what"]> = new Set(["explosive-item", "accident-or-detonation"]);

/**
 * Direct evidence confirms, indirect evidence raises suspicion (IMAS 07.11). Direct is only what the surveyor saw and
 * what is the hazard itself; what people tell and what papers say is indirect, whatever it is of.
 */
export function isDirect({ what, how }: Evidence): boolean {
  return how === "visual" && hazardItself.has(what);
}

export const informantRoles = [
  "resident",
  "land-user",
  "local-authority",
  "security-forces",
  "former-combatant",
  "deminer",
  "other",
] as const;

export const recommendations = ["sha", "cha", "cancel"] as const;

export const evidenceLabels: Readonly<Record<string, Labels>> = {
  evidence: { en: "Evidence", az: "Sübutlar", ru: "Свидетельства" },
  "evidence.what": { en: "What", az: "Nə", ru: "Что" },
  "evidence.what.explosive-item": { en: "Explosive item", az: "Partlayıcı əşya", ru: "Взрывоопасный предмет" },
  "evidence.what.accident-or-detonation": {
    en: "Accident or detonation at a known place",
    az: "Yeri məlum qəza və ya partlayış",
    ru: "Подрыв в известном месте",
  },
  "evidence.what.mine-or-ordnance-parts": {
    en: "Parts or packing of ordnance",
    az: "Sursat hissələri və ya qabları",
    ru: "Части или упаковка боеприпасов",
  },
  "evidence.what.minefield-record": { en: "Minefield record", az: "Mina sahəsinin formulyarı", ru: "Формуляр поля" },
  "evidence.what.marking-or-fence": { en: "Marking or fence", az: "İşarə və ya hasar", ru: "Знаки или ограждение" },
  "evidence.what.fortification": { en: "Trench or fortification", az: "Səngər, istehkam", ru: "Окоп, укрепление" },
  "evidence.what.crater": { en: "Crater", az: "Qıf (partlayış yeri)", ru: "Воронка" },
  "evidence.what.scrap-metal": { en: "Scrap metal", az: "Metal qırıntıları", ru: "Металлолом" },
  "evidence.what.damaged-infrastructure": {
    en: "Damaged infrastructure",
    az: "Dağıdılmış infrastruktur",
    ru: "Повреждённые сооружения",
  },
  "evidence.what.unused-land": {
    en: "Productive land left unused",
    az: "İstifadəsiz qalmış yararlı torpaq",
    ru: "Заброшенная пригодная земля",
  },
  "evidence.what.other": { en: "Other", az: "Digər", ru: "Прочее" },
  "evidence.how": { en: "How it is known", az: "Necə məlumdur", ru: "Откуда известно" },
  "evidence.how.visual": { en: "Seen by the team", az: "Qrup görüb", ru: "Видела группа" },
  "evidence.how.verbal": { en: "Told", az: "Danışılıb", ru: "Рассказано" },
  "evidence.how.former-record": { en: "Former record", az: "Əvvəlki sənəd", ru: "Прежний документ" },
  "evidence.remarks": { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
  keyInformants: { en: "Key informants", az: "Əsas məlumat verənlər", ru: "Основные источники" },
  "keyInformants.role": { en: "Role", az: "Kimdir", ru: "Кто" },
  "keyInformants.role.resident": { en: "Resident", az: "Sakin", ru: "Житель" },
  "keyInformants.role.land-user": { en: "User of the land", az: "Torpaq istifadəçisi", ru: "Землепользователь" },
  "keyInformants.role.local-authority": { en: "Local authority", az: "Yerli hakimiyyət", ru: "Местная власть" },
  "keyInformants.role.security-forces": {
    en: "Security forces",
    az: "Təhlükəsizlik qüvvələri",
    ru: "Силовые структуры",
  },
  "keyInformants.role.former-combatant": { en: "Former combatant", az: "Keçmiş döyüşçü", ru: "Бывший комбатант" },
  "keyInformants.role.deminer": { en: "Deminer", az: "Minatəmizləyən", ru: "Сапёр" },
  "keyInformants.role.other": { en: "Other", az: "Digər", ru: "Другое" },
  "keyInformants.count": { en: "Number of people", az: "Nəfər sayı", ru: "Число людей" },
  "keyInformants.identityId": {
    en: "Identity in the vault",
    az: "Qorunan şəxsiyyət qeydi",
    ru: "Запись о личности в хранилище",
  },
  recommendation: { en: "Recommendation", az: "Tövsiyə", ru: "Рекомендация" },
  "recommendation.sha": {
    en: "Suspected hazardous area",
    az: "Şübhəli təhlükəli ərazi",
    ru: "Предположительно опасный район",
  },
  "recommendation.cha": {
    en: "Confirmed hazardous area",
    az: "Təsdiqlənmiş təhlükəli ərazi",
    ru: "Подтверждённый опасный район",
  },
  "recommendation.cancel": { en: "Cancel", az: "Ləğv edilsin", ru: "Исключить" },
};
