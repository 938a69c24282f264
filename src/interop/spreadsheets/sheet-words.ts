import type { Labels } from "../../modules/reports/report-type.ts";

/** Words of a template that belong to no type of report: what every report says of itself, and the help. */
export const rowWords: Labels = { en: "Report no.", az: "Hesabat №", ru: "Донесение №" };
export const listRowWords: Labels = {
  en: "Belongs to report no.",
  az: "Aid olduğu hesabat №",
  ru: "Относится к донесению №",
};
export const entryWords: Labels = {
  en: "which one (1, 2, …)",
  az: "neçəncisi (1, 2, …)",
  ru: "какой по счёту (1, 2, …)",
};
export const systemWords: Labels = { en: "coordinate system", az: "koordinat sistemi", ru: "система координат" };
export const yesWords: Labels = { en: "yes", az: "bəli", ru: "да" };
export const noWords: Labels = { en: "no", az: "xeyr", ru: "нет" };

export const envelopeWords = {
  dateOfInformation: { en: "Date of information", az: "Məlumatın tarixi", ru: "Дата сведений" },
  "reportedBy.name": { en: "Reported by", az: "Hesabatı verən", ru: "Кто сообщает" },
  "reportedBy.organisation": { en: "Organisation", az: "Təşkilat", ru: "Организация" },
  "source.description": { en: "Source", az: "Mənbə", ru: "Источник" },
  "source.reliability": {
    en: "Reliability of the source, A–F",
    az: "Mənbənin etibarlılığı, A–F",
    ru: "Надёжность источника, A–F",
  },
  "source.credibility": {
    en: "Credibility of the information, 1–6",
    az: "Məlumatın inandırıcılığı, 1–6",
    ru: "Достоверность сведений, 1–6",
  },
} as const satisfies Readonly<Record<string, Labels>>;

export const helpWords = {
  sheet: { en: "Help", az: "Kömək", ru: "Справка" },
  lists: { en: "Choices", az: "Seçimlər", ru: "Значения" },
  inSheet: { en: "Sheet", az: "Vərəq", ru: "Лист" },
  column: { en: "Column", az: "Sütun", ru: "Столбец" },
  required: { en: "Required", az: "Məcburidir", ru: "Обязательно" },
  what: { en: "What to write", az: "Nə yazmalı", ru: "Что писать" },
  unit: { en: "Unit", az: "Ölçü vahidi", ru: "Единица" },
  choices: { en: "Choices", az: "Seçimlər", ru: "Значения" },
  key: { en: "Name in the report", az: "Hesabatdakı adı", ru: "Имя в донесении" },
} as const satisfies Readonly<Record<string, Labels>>;

/** What to write, by kind of field. */
export const kindWords: Readonly<Record<string, Labels>> = {
  row: {
    en: "A number of your own that is used once; entries of other sheets name it. Left empty, it is the number of the row.",
    az: "Yalnız bir dəfə işlədilən nömrə; başqa vərəqlər ona istinad edir. Boş qalsa, sətrin nömrəsidir.",
    ru: "Ваш номер, один раз; по нему ссылаются другие листы. Если пусто, это номер строки.",
  },
  "list-row": {
    en: "The number of the report to which this entry belongs.",
    az: "Bu qeydin aid olduğu hesabatın nömrəsi.",
    ru: "Номер донесения, к которому относится эта запись.",
  },
  entry: {
    en: "Which entry of the other sheet with this report number: 1 is the first",
    az: "O biri vərəqdə bu hesabatın neçənci qeydi: 1 birincidir",
    ru: "Какая по счёту запись другого листа с этим номером донесения: 1 – первая",
  },
  text: { en: "Text", az: "Mətn", ru: "Текст" },
  "long-text": { en: "Text of any length", az: "İstənilən uzunluqda mətn", ru: "Текст любой длины" },
  number: {
    en: "A number; a decimal comma or point, thin spaces between thousands",
    az: "Ədəd; onluq vergül və ya nöqtə, minliklər arasında boşluq",
    ru: "Число; десятичная запятая или точка, пробелы между тысячами",
  },
  integer: { en: "A whole number", az: "Tam ədəd", ru: "Целое число" },
  "yes-no": { en: "yes or no", az: "bəli və ya xeyr", ru: "да или нет" },
  day: {
    en: "A day: 2026-03-15 or 15.03.2026",
    az: "Gün: 2026-03-15 və ya 15.03.2026",
    ru: "День: 2026-03-15 или 15.03.2026",
  },
  choice: { en: "One of the choices", az: "Seçimlərdən biri", ru: "Одно из значений" },
  choices: {
    en: "Some of the choices, with a semicolon between them",
    az: "Seçimlərdən bir neçəsi, aralarında nöqtəli vergül",
    ru: "Одно или несколько значений через точку с запятой",
  },
  texts: {
    en: "Texts, with a semicolon between them",
    az: "Mətnlər, aralarında nöqtəli vergül",
    ru: "Тексты через точку с запятой",
  },
  point: {
    en: "Latitude, then longitude, in decimal degrees (WGS 84): 40.123456, 46.654321; or WKT: POINT (46.654321 40.123456)",
    az: "Əvvəl enlik, sonra uzunluq, onluq dərəcə (WGS 84): 40.123456, 46.654321; və ya WKT: POINT (46.654321 40.123456)",
    ru: "Сначала широта, затем долгота, десятичные градусы (WGS 84): 40.123456, 46.654321; или WKT: POINT (46.654321 40.123456)",
  },
  ground: {
    en: "Corners in order, latitude then longitude, with semicolons: 40.10 46.20; 40.10 46.21; 40.11 46.21; or WKT: POLYGON ((46.20 40.10, …))",
    az: "Künclər ardıcıllıqla, əvvəl enlik, sonra uzunluq, nöqtəli vergüllə: 40.10 46.20; 40.10 46.21; 40.11 46.21; və ya WKT: POLYGON ((46.20 40.10, …))",
    ru: "Углы по порядку, широта, затем долгота, через точку с запятой: 40.10 46.20; 40.10 46.21; 40.11 46.21; или WKT: POLYGON ((46.20 40.10, …))",
  },
  system: {
    en: "The system of the coordinates beside it; empty: WGS 84 in degrees",
    az: "Yanındakı koordinatların sistemi; boşdursa: dərəcə ilə WGS 84",
    ru: "Система координат рядом; пусто: WGS 84 в градусах",
  },
};
