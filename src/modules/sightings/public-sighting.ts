import { locationAccuracyLabels, statisticGroupLabels, yesNoUnknownLabels } from "../accidents/accident-labels.ts";
import { pointPosition } from "../reports/point-position.ts";
import type { ReportType } from "../reports/report-type.ts";
import { type SightingBody, sightingBody } from "./sighting-body.ts";
import { sightingFindings } from "./sighting-findings.ts";

/** What somebody of the public saw and told: by telephone, in person, through the portal. It opens no area by itself. */
export const publicSighting: ReportType<SightingBody, "public-sighting"> = {
  name: "public-sighting",
  version: 1,
  label: { en: "Public sighting", az: "Əhali müraciəti", ru: "Сообщение от населения" },
  group: "accidents",
  purpose: {
    en: "What somebody saw and told, so that somebody who knows goes to look.",
    az: "Kiminsə gördüyü və xəbər verdiyi şey, mütəxəssis baxsın deyə.",
    ru: "Что кто-то увидел и сообщил, чтобы специалист проверил.",
  },
  body: sightingBody,
  fieldLabels: {
    reference: { en: "Reference number", az: "Müraciət nömrəsi", ru: "Номер обращения" },
    channel: { en: "Told through", az: "Müraciət yolu", ru: "Канал" },
    "channel.hotline": { en: "Hotline", az: "Qaynar xətt", ru: "Горячая линия" },
    "channel.emergency-service": { en: "Emergency service", az: "Fövqəladə xidmət", ru: "Экстренная служба" },
    "channel.portal": { en: "Portal", az: "Portal", ru: "Портал" },
    "channel.message": { en: "Message", az: "Mesaj", ru: "Сообщение" },
    "channel.visit": { en: "In person", az: "Şəxsən", ru: "Лично" },
    "channel.field-team": { en: "To a team in the field", az: "Sahədəki qrupa", ru: "Группе в поле" },
    "channel.other": { en: "Other", az: "Digər", ru: "Другое" },
    seenOn: { en: "Seen on", az: "Görüldüyü gün", ru: "Когда замечено" },
    category: { en: "What was seen", az: "Nə görünüb", ru: "Что замечено" },
    ...statisticGroupLabels("category"),
    howMany: { en: "How many", az: "Neçə ədəd", ru: "Сколько" },
    moved: { en: "Was it moved?", az: "Yeri dəyişdirilib?", ru: "Перемещали?" },
    ...yesNoUnknownLabels("moved"),
    touched: { en: "Was it touched?", az: "Toxunulub?", ru: "Трогали?" },
    ...yesNoUnknownLabels("touched"),
    description: { en: "In the caller's words", az: "Müraciət edənin sözləri", ru: "Словами сообщившего" },
    location: { en: "Location", az: "Yer", ru: "Место" },
    ...locationAccuracyLabels("locationAccuracy"),
    accuracyMetres: { en: "Accuracy", az: "Dəqiqlik", ru: "Точность" },
    settlement: { en: "Settlement", az: "Yaşayış məntəqəsi", ru: "Населённый пункт" },
    identityId: { en: "Caller in the vault", az: "Qorunan şəxsiyyət qeydi", ru: "Запись о личности в хранилище" },
    safeToCallBack: {
      en: "Is it safe to call back?",
      az: "Geri zəng etmək təhlükəsizdir?",
      ru: "Безопасно ли перезвонить?",
    },
    followUp: { en: "Follow-up", az: "Sonrakı addım", ru: "Дальнейшие действия" },
    "followUp.open": { en: "Open", az: "Açıq", ru: "Открыто" },
    "followUp.visit-planned": { en: "Visit planned", az: "Baxış planlaşdırılıb", ru: "Выезд запланирован" },
    "followUp.task-given": { en: "Task given", az: "Tapşırıq verilib", ru: "Задание выдано" },
    "followUp.done": { en: "Done", az: "Yerinə yetirilib", ru: "Выполнено" },
    "followUp.nothing-found": { en: "Nothing found", az: "Heç nə tapılmayıb", ru: "Ничего не найдено" },
    "followUp.not-needed": { en: "Not needed", az: "Lazım deyil", ru: "Не требуется" },
    task: { en: "Task", az: "Tapşırıq", ru: "Задание" },
  },
  fieldHelp: {
    description: {
      en: "No names and no telephone numbers: they belong into the vault.",
      az: "Ad və telefon nömrəsi yazmayın: onların yeri qorunan qeyddir.",
      ru: "Без имён и телефонов: их место в хранилище.",
    },
  },
  sections: [
    {
      title: { en: "The call", az: "Müraciət", ru: "Обращение" },
      fields: ["reference", "channel", "seenOn", "identityId", "safeToCallBack"],
    },
    {
      title: { en: "What was seen", az: "Nə görünüb", ru: "Что замечено" },
      fields: ["category", "howMany", "moved", "touched", "description"],
    },
    {
      title: { en: "Where", az: "Harada", ru: "Где" },
      fields: ["location", "locationAccuracy", "accuracyMetres", "settlement"],
    },
    {
      title: { en: "What becomes of it", az: "Sonrakı addım", ru: "Что дальше" },
      fields: ["followUp", "task"],
    },
  ],
  shapes: [{ field: "location", shape: "point", required: false, comparedWith: null, insideCountry: true }],
  checks: [sightingFindings],
  verb: ({ body }) => {
    // What the caller said and who they are stays in the report, where the table of rights keeps it.
    const { location, identityId: _identityId, description: _description, ...said } = body;
    const place = location === undefined ? null : pointPosition(location);
    const fact = { kind: "sighting", key: body.reference, hazardCode: null, location: place, body: said };
    return [{ kind: "fact", fact }];
  },
};
