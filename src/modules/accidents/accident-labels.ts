import { statisticGroups } from "../ordnance/statistic-group.ts";
import type { Labels } from "../reports/report-type.ts";

const yes = { en: "Yes", az: "Bəli", ru: "Да" };
const no = { en: "No", az: "Xeyr", ru: "Нет" };
const unknown = { en: "Unknown", az: "Məlum deyil", ru: "Неизвестно" };

/** Words of a choice of yes, no and unknown. */
export function yesNoUnknownLabels(path: string): Record<string, Labels> {
  return { [`${path}.yes`]: yes, [`${path}.no`]: no, [`${path}.unknown`]: unknown };
}

/** Words of the groups by which ordnance is counted, and of "unknown", as the choices of a field. */
export function statisticGroupLabels(path: string): Record<string, Labels> {
  const groups = Object.entries(statisticGroups).map(([name, label]) => [`${path}.${name}`, label] as const);
  return { ...Object.fromEntries(groups), [`${path}.unknown`]: unknown };
}

/** Words of how well a place is known. */
export function locationAccuracyLabels(path: string): Record<string, Labels> {
  return {
    [path]: { en: "How well the place is known", az: "Yerin dəqiqliyi", ru: "Точность места" },
    [`${path}.measured`]: { en: "Measured on the spot", az: "Yerində ölçülüb", ru: "Измерено на месте" },
    [`${path}.map`]: { en: "Read off a map", az: "Xəritədən götürülüb", ru: "Снято с карты" },
    [`${path}.described`]: { en: "Described by somebody", az: "Sözlə təsvir edilib", ru: "По описанию" },
    [`${path}.settlement`]: {
      en: "Only the settlement",
      az: "Yalnız yaşayış məntəqəsi",
      ru: "Только населённый пункт",
    },
    [`${path}.unknown`]: unknown,
  };
}

/** Words of the fields of an accident besides those of its casualties and its place. */
export const accidentLabels: Readonly<Record<string, Labels>> = {
  dateKnown: { en: "Is the day of the accident known?", az: "Qəzanın günü məlumdur?", ru: "Известен ли день?" },
  timeOfDay: { en: "Time of day", az: "Saat", ru: "Время суток" },
  ...locationAccuracyLabels("locationAccuracy"),
  insideHazard: {
    en: "Inside a recorded area?",
    az: "Qeydə alınmış ərazidə baş verib?",
    ru: "В учтённом районе?",
  },
  ...yesNoUnknownLabels("insideHazard"),
  hazardCode: { en: "Hazard code", az: "Ərazinin kodu", ru: "Код района" },
  areaMarked: { en: "Marked before?", az: "Əvvəlcədən nişanlanıb?", ru: "Был ли обозначен раньше?" },
  ...yesNoUnknownLabels("areaMarked"),
  formerLineOfContact: { en: "Former line of contact", az: "Keçmiş təmas xətti", ru: "Бывшая линия соприкосновения" },
  "formerLineOfContact.inside": { en: "Inside", az: "Daxilində", ru: "В её полосе" },
  "formerLineOfContact.outside": { en: "Outside", az: "Kənarında", ru: "Вне её полосы" },
  "formerLineOfContact.unknown": unknown,
  accidentClass: { en: "Class of accident", az: "Qəzanın növü", ru: "Вид происшествия" },
  "accidentClass.demining": { en: "Demining accident", az: "Minatəmizləmə zamanı qəza", ru: "При разминировании" },
  "accidentClass.mine": { en: "Mine", az: "Mina", ru: "Мина" },
  "accidentClass.cluster": { en: "Cluster munition", az: "Kaset sursatı", ru: "Кассетный боеприпас" },
  "accidentClass.uxo-axo": {
    en: "Unexploded or abandoned ordnance",
    az: "Partlamamış və ya tərk edilmiş sursat",
    ru: "Неразорвавшийся или оставленный боеприпас",
  },
  "accidentClass.ied": {
    en: "Improvised explosive device",
    az: "Əldəqayırma partlayıcı qurğu",
    ru: "Самодельное взрывное устройство",
  },
  "accidentClass.stored-ammunition": {
    en: "Stored ammunition",
    az: "Saxlanılan sursat",
    ru: "Складированный боеприпас",
  },
  "accidentClass.other": { en: "Other", az: "Digər", ru: "Другое" },
  cause: { en: "What went off", az: "Nə partlayıb", ru: "Что взорвалось" },
  ...statisticGroupLabels("cause"),
  killed: { en: "Killed, in all", az: "Həlak olanlar, cəmi", ru: "Погибло, всего" },
  injured: { en: "Injured, in all", az: "Yaralananlar, cəmi", ru: "Ранено, всего" },
  casualtyTotal: {
    en: "Killed and injured, as declared",
    az: "Həlak olan və yaralanan, bildirildiyi kimi",
    ru: "Погибших и раненых, как заявлено",
  },
};

const assistance: Readonly<Record<string, Labels>> = {
  "first-aid": { en: "First aid", az: "İlk yardım", ru: "Первая помощь" },
  surgery: { en: "Surgery", az: "Cərrahi əməliyyat", ru: "Операция" },
  prosthesis: { en: "Prosthesis", az: "Protez", ru: "Протез" },
  rehabilitation: { en: "Rehabilitation", az: "Bərpa müalicəsi", ru: "Реабилитация" },
  psychosocial: { en: "Psychosocial support", az: "Psixososial dəstək", ru: "Психологическая поддержка" },
  livelihood: { en: "Livelihood", az: "Dolanışıq", ru: "Средства к жизни" },
  education: { en: "Education", az: "Təhsil", ru: "Образование" },
  legal: { en: "Legal help", az: "Hüquqi yardım", ru: "Юридическая помощь" },
  other: { en: "Other", az: "Digər", ru: "Другое" },
};

function assistanceLabels(path: string): Record<string, Labels> {
  return Object.fromEntries(Object.entries(assistance).map(([name, label]) => [`${path}.${name}`, label]));
}

/** Words of what was done for a casualty. */
export const careLabels: Readonly<Record<string, Labels>> = {
  "casualties.care": { en: "Care", az: "Tibbi yardım", ru: "Помощь" },
  "casualties.care.onSiteAid": { en: "Aid on the spot", az: "Yerində yardım", ru: "Помощь на месте" },
  "casualties.care.transport": { en: "Transport", az: "Daşınma", ru: "Доставка" },
  "casualties.care.transport.on-foot": { en: "On foot", az: "Piyada", ru: "Пешком" },
  "casualties.care.transport.carried": { en: "Carried", az: "Əldə daşınıb", ru: "На руках" },
  "casualties.care.transport.private-vehicle": { en: "Private vehicle", az: "Şəxsi nəqliyyat", ru: "Частная машина" },
  "casualties.care.transport.ambulance": { en: "Ambulance", az: "Təcili yardım", ru: "Скорая помощь" },
  "casualties.care.transport.military-vehicle": { en: "Military vehicle", az: "Hərbi nəqliyyat", ru: "Военная машина" },
  "casualties.care.transport.helicopter": { en: "Helicopter", az: "Helikopter", ru: "Вертолёт" },
  "casualties.care.transport.none": { en: "None", az: "Olmayıb", ru: "Не потребовалась" },
  "casualties.care.transport.other": { en: "Other", az: "Digər", ru: "Другое" },
  "casualties.care.transport.unknown": unknown,
  "casualties.care.minutesToFacility": {
    en: "Time to the first medical facility",
    az: "İlk tibb müəssisəsinə qədər vaxt",
    ru: "Время до первого медицинского учреждения",
  },
  "casualties.care.facility": {
    en: "First medical facility",
    az: "İlk tibb müəssisəsi",
    ru: "Первое медицинское учреждение",
  },
  "casualties.needs": { en: "Needs", az: "Ehtiyaclar", ru: "Потребности" },
  ...assistanceLabels("casualties.needs"),
  "casualties.assistanceGiven": { en: "Assistance given", az: "Göstərilən yardım", ru: "Оказанная помощь" },
  ...assistanceLabels("casualties.assistanceGiven"),
  "casualties.referral": { en: "Referral", az: "Yönləndirmə", ru: "Направление" },
  "casualties.referral.to": { en: "Referred to", az: "Hara yönləndirilib", ru: "Куда направлен" },
  "casualties.referral.date": { en: "On", az: "Tarix", ru: "Дата" },
  "casualties.consent": {
    en: "Lets their data be shared with",
    az: "Məlumatın paylaşılmasına razılıq",
    ru: "Согласие на передачу данных",
  },
  "casualties.consent.authorities": { en: "Authorities", az: "Dövlət orqanları", ru: "Госорганы" },
  "casualties.consent.ngos": { en: "Other organisations", az: "Digər təşkilatlar", ru: "Другие организации" },
  "casualties.consent.none": { en: "Nobody", az: "Heç kim", ru: "Никто" },
};
