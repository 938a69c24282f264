import type { Labels } from "../reports/report-type.ts";
import type { CertificateStatus } from "./certificate-status.ts";

/** What somebody who holds the paper should do, in three languages. */
export function verdictOf(status: CertificateStatus): Labels {
  if (status.status === "valid") {
    return {
      en: "This certificate is valid. It covers the land inside its turning points, and nothing outside them.",
      az: "Bu şəhadətnamə etibarlıdır. O, yalnız dönüş nöqtələrinin içərisindəki torpağa aiddir.",
      ru: "Свидетельство действительно. Оно относится только к земле внутри поворотных точек.",
    };
  }
  if (status.status === "superseded") {
    return {
      en: `A newer certificate has taken the place of this one: ${status.replacedBy}. Use that one.`,
      az: `Bu şəhadətnamə daha yenisi ilə əvəz edilib: ${status.replacedBy}. Ondan istifadə edin.`,
      ru: `Свидетельство заменено более новым: ${status.replacedBy}. Пользуйтесь им.`,
    };
  }
  const area = Math.ceil(status.squareMetres);
  if (status.status === "reopened") {
    return {
      en: `Do NOT rely on this certificate: ${area} m² of its land is recorded as hazardous again since ${status.since}. Do not enter it. Ask the mine action authority.`,
      az: `Bu şəhadətnaməyə GÜVƏNMƏYİN: torpağının ${area} m²-i ${status.since} tarixindən yenidən təhlükəli kimi qeydə alınıb. Oraya girməyin. Minatəmizləmə orqanına müraciət edin.`,
      ru: `НЕ полагайтесь на это свидетельство: ${area} м² его земли с ${status.since} снова учтены как опасные. Не заходите туда. Обратитесь в орган по разминированию.`,
    };
  }
  return {
    en: `Do NOT rely on this certificate: the reports it rests on no longer release ${area} m² of its land. Ask the mine action authority.`,
    az: `Bu şəhadətnaməyə GÜVƏNMƏYİN: əsaslandığı hesabatlar torpağının ${area} m²-ni artıq azad etmir. Minatəmizləmə orqanına müraciət edin.`,
    ru: `НЕ полагайтесь на это свидетельство: донесения, на которых оно основано, больше не освобождают ${area} м² его земли. Обратитесь в орган по разминированию.`,
  };
}
