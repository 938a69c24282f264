import type { Labels } from "../reports/report-type.ts";

/** Words of the key of a record. */
export const keyLabels: Readonly<Record<string, Labels>> = {
  key: { en: "Key", az: "Açar", ru: "Ключ" },
};

export const donorKeyLabels: Readonly<Record<string, Labels>> = {
  donorKey: { en: "Donor", az: "Donor", ru: "Донор" },
};

/** Words of an amount with its rate. */
export const moneyLabels: Readonly<Record<string, Labels>> = {
  amount: { en: "Amount", az: "Məbləğ", ru: "Сумма" },
  currency: { en: "Currency", az: "Valyuta", ru: "Валюта" },
  usdAmount: { en: "In US dollars", az: "ABŞ dolları ilə", ru: "В долларах США" },
  rate: { en: "Rate", az: "Məzənnə", ru: "Курс" },
  rateDirection: { en: "The rate is", az: "Məzənnə nədir", ru: "Курс — это" },
  "rateDirection.usd-per-unit": {
    en: "US dollars for one unit",
    az: "Bir vahid üçün ABŞ dolları",
    ru: "Долларов США за единицу",
  },
  "rateDirection.units-per-usd": {
    en: "Units for one US dollar",
    az: "Bir ABŞ dolları üçün vahid",
    ru: "Единиц за один доллар США",
  },
  rateDate: { en: "Day of the rate", az: "Məzənnənin tarixi", ru: "Дата курса" },
  rateSource: { en: "Source of the rate", az: "Məzənnənin mənbəyi", ru: "Источник курса" },
};

/** Words of where a figure comes from and what it overlaps with. */
export const statementLabels: Readonly<Record<string, Labels>> = {
  statement: { en: "Published statement", az: "Dərc edilmiş bəyanat", ru: "Опубликованный источник" },
  "statement.source": { en: "Source", az: "Mənbə", ru: "Источник" },
  "statement.date": { en: "Published on", az: "Dərc tarixi", ru: "Дата публикации" },
  "statement.scope": { en: "What the figure covers", az: "Rəqəmin əhatəsi", ru: "Что охватывает сумма" },
  "statement.scope.one-contribution": { en: "One contribution", az: "Bir töhfə", ru: "Один взнос" },
  "statement.scope.year-total": { en: "The total of a year", az: "Bir ilin cəmi", ru: "Итог за год" },
  "statement.scope.several-years-total": {
    en: "The total of several years",
    az: "Bir neçə ilin cəmi",
    ru: "Итог за несколько лет",
  },
  countsWithin: { en: "Part of the record", az: "Bu qeydin tərkib hissəsidir", ru: "Часть записи" },
  sameMoneyAs: { en: "The same money as the record", az: "Bu qeydlə eyni vəsaitdir", ru: "Те же деньги, что в записи" },
};

/** What to write where a figure overlaps with another. */
export const statementHelp: Readonly<Record<string, Labels>> = {
  countsWithin: {
    en: "The key of the record whose sum holds this one already, such as a total of several years.",
    az: "Cəminə bu məbləğin artıq daxil olduğu qeydin açarı, məsələn, bir neçə ilin cəmi.",
    ru: "Ключ записи, в сумму которой эта уже входит, например итог за несколько лет.",
  },
  sameMoneyAs: {
    en: "The key of the record that tells the same money by another statement. This one is then not counted.",
    az: "Eyni vəsaiti başqa bəyanatla bildirən qeydin açarı. Bu məbləğ onda hesaba alınmır.",
    ru: "Ключ записи, которая сообщает о тех же деньгах по другому источнику. Тогда эта сумма не считается.",
  },
};

export const periodLabels: Readonly<Record<string, Labels>> = {
  period: { en: "Period", az: "Dövr", ru: "Период" },
  "period.from": { en: "From", az: "Başlanğıc", ru: "С" },
  "period.to": { en: "To", az: "Son", ru: "По" },
};

export const sectorLabels: Readonly<Record<string, Labels>> = {
  sector: { en: "Sector", az: "Sahə", ru: "Направление" },
  "sector.survey-and-clearance": {
    en: "Survey and clearance",
    az: "Kəşfiyyat və təmizləmə",
    ru: "Обследование и очистка",
  },
  "sector.risk-education": { en: "Risk education", az: "Risk barədə maarifləndirmə", ru: "Информирование о рисках" },
  "sector.victim-assistance": { en: "Victim assistance", az: "Zərərçəkənlərə yardım", ru: "Помощь пострадавшим" },
  "sector.advocacy": { en: "Advocacy", az: "Təbliğat və müdafiə", ru: "Просвещение и защита интересов" },
  "sector.stockpile-destruction": { en: "Stockpile destruction", az: "Ehtiyatların məhvi", ru: "Уничтожение запасов" },
  "sector.capacity": { en: "Capacity", az: "Potensial", ru: "Развитие потенциала" },
  "sector.various": { en: "Various", az: "Müxtəlif", ru: "Разное" },
  "sector.not-told": { en: "Not told", az: "Göstərilməyib", ru: "Не указано" },
};

export const remarksLabels: Readonly<Record<string, Labels>> = {
  remarks: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
};
