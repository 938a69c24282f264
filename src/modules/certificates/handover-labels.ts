import type { Labels } from "../reports/report-type.ts";

/** Purposes by which the yearly figures divide released hectares. */
export const releasePurposes = ["agriculture", "residential", "energy", "transport", "other"] as const;
export const receivers = ["owner", "user", "community", "municipality", "state-body", "other"] as const;

export const purposeLabels: Readonly<Record<(typeof releasePurposes)[number], Labels>> = {
  agriculture: { en: "Agriculture", az: "Kənd təsərrüfatı", ru: "Сельское хозяйство" },
  residential: { en: "Housing", az: "Yaşayış", ru: "Жильё" },
  energy: { en: "Energy", az: "Energetika", ru: "Энергетика" },
  transport: { en: "Transport", az: "Nəqliyyat", ru: "Транспорт" },
  other: { en: "Other", az: "Digər", ru: "Прочее" },
};

export const handoverLabels: Readonly<Record<string, Labels>> = {
  hazardCodes: { en: "Hazard codes", az: "Ərazilərin kodları", ru: "Коды районов" },
  handedOverOn: { en: "Handed over on", az: "Təhvil günü", ru: "День передачи" },
  certificateCode: { en: "Code of the certificate", az: "Şəhadətnamənin kodu", ru: "Код сертификата" },
  receivedBy: { en: "Received by", az: "Qəbul edən", ru: "Кто принял" },
  "receivedBy.owner": { en: "Owner", az: "Mülkiyyətçi", ru: "Собственник" },
  "receivedBy.user": { en: "User", az: "İstifadəçi", ru: "Пользователь" },
  "receivedBy.community": { en: "Community", az: "İcma", ru: "Община" },
  "receivedBy.municipality": { en: "Municipality", az: "Bələdiyyə", ru: "Муниципалитет" },
  "receivedBy.state-body": { en: "State body", az: "Dövlət qurumu", ru: "Государственный орган" },
  "receivedBy.other": { en: "Other", az: "Digər", ru: "Другие" },
  receiverIdentityId: {
    en: "Receiver's identity in the vault",
    az: "Qəbul edənin qorunan şəxsiyyət qeydi",
    ru: "Запись о принявшем в хранилище",
  },
  communityInvolved: { en: "Community involved", az: "İcma cəlb olunub", ru: "Община участвовала" },
  present: { en: "People present", az: "İştirak edənlər", ru: "Присутствовали" },
  "present.men": { en: "Men", az: "Kişilər", ru: "Мужчины" },
  "present.women": { en: "Women", az: "Qadınlar", ru: "Женщины" },
  "present.boys": { en: "Boys", az: "Oğlanlar", ru: "Мальчики" },
  "present.girls": { en: "Girls", az: "Qızlar", ru: "Девочки" },
  "present.total": { en: "In all", az: "Cəmi", ru: "Всего" },
  releasedFor: { en: "Released for", az: "Təyinatı", ru: "Назначение" },
  "releasedFor.purpose": { en: "Purpose", az: "Məqsəd", ru: "Цель" },
  ...Object.fromEntries(releasePurposes.map((name) => [`releasedFor.purpose.${name}`, purposeLabels[name]])),
  "releasedFor.squareMetres": { en: "Area, m²", az: "Sahə, m²", ru: "Площадь, м²" },
  squareMetres: { en: "Area handed over, m²", az: "Təhvil verilən sahə, m²", ru: "Передано, м²" },
  residualRiskAcknowledged: {
    en: "Residual risk acknowledged",
    az: "Qalıq risk qəbul edilib",
    ru: "Остаточный риск принят к сведению",
  },
  residualRisk: {
    en: "Residual risk, as told",
    az: "Qalıq risk barədə deyilən",
    ru: "Что сказано об остаточном риске",
  },
  description: { en: "Description", az: "Təsvir", ru: "Описание" },
};
