import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import { isoDate, type Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { hazardCode } from "./hazard-code.ts";

export const workStatuses = ["suspended", "resumed", "reopened-for-work"] as const;

interface AreaStatusBody {
  readonly hazardCode: string;
  readonly status: (typeof workStatuses)[number];
  readonly since: string;
  readonly reason: string;
  readonly remarks?: string;
}

/** Whether work in an area goes on. It says nothing about the ground: a suspended area is as hazardous as before. */
export const areaStatus: ReportType<AreaStatusBody, "area-status"> = {
  name: "area-status",
  version: 1,
  label: { en: "Status of work in an area", az: "Ərazidə işin vəziyyəti", ru: "Состояние работ в районе" },
  group: "survey-and-release",
  purpose: {
    en: "Work in an area is suspended, resumed, or taken up again; its land keeps its fate.",
    az: "Ərazidə iş dayandırılır, davam etdirilir və ya yenidən başlanır; torpağın aqibəti dəyişmir.",
    ru: "Работы в районе приостановлены, продолжены или начаты вновь; судьба земли не меняется.",
  },
  body: Type.Object(
    {
      hazardCode,
      status: Type.Enum([...workStatuses]),
      since: isoDate,
      reason: Type.Enum(["season", "funding", "security", "access", "equipment", "new-information", "other"]),
      remarks: Type.Optional(Type.String({ multiline: true })),
    },
    { additionalProperties: false },
  ),
  fieldLabels: {
    hazardCode: { en: "Hazard code", az: "Ərazinin kodu", ru: "Код района" },
    status: { en: "Status", az: "Vəziyyət", ru: "Состояние" },
    "status.suspended": { en: "Suspended", az: "Dayandırılıb", ru: "Приостановлено" },
    "status.resumed": { en: "Resumed", az: "Davam etdirilir", ru: "Возобновлено" },
    "status.reopened-for-work": {
      en: "Reopened for work",
      az: "İş üçün yenidən açılıb",
      ru: "Вновь открыто для работ",
    },
    since: { en: "Since", az: "Tarixdən", ru: "С какого дня" },
    reason: { en: "Reason", az: "Səbəb", ru: "Причина" },
    "reason.season": { en: "Season or weather", az: "Mövsüm və ya hava", ru: "Сезон или погода" },
    "reason.funding": { en: "Funding", az: "Maliyyə", ru: "Финансирование" },
    "reason.security": { en: "Security", az: "Təhlükəsizlik", ru: "Безопасность" },
    "reason.access": { en: "Access", az: "Giriş", ru: "Доступ" },
    "reason.equipment": { en: "Equipment or people", az: "Avadanlıq və ya heyət", ru: "Техника или люди" },
    "reason.new-information": { en: "New information", az: "Yeni məlumat", ru: "Новые сведения" },
    "reason.other": { en: "Other", az: "Digər", ru: "Другое" },
    remarks: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
  },
  sections: [
    {
      title: { en: "Status", az: "Vəziyyət", ru: "Состояние" },
      fields: ["hazardCode", "status", "since", "reason", "remarks"],
    },
  ],
  shapes: [],
  checks: [saysWhy],
  verb: ({ body: { hazardCode: code, ...said } }) => [
    { kind: "fact", fact: { kind: "area-status", key: code, hazardCode: code, location: null, body: said } },
  ],
};

function saysWhy({ body, dateOfInformation }: Report<AreaStatusBody>): readonly Finding[] {
  const findings: Finding[] = [];
  if (body.reason === "other" && !body.remarks?.trim()) {
    const message = 'The reason is "other", but it is not described. Write out what it was.';
    findings.push({ code: "reason-not-described", severity: "warning", message, path: "/remarks" });
  }
  if (body.since > dateOfInformation) {
    const message = `The status begins on ${body.since}, after the date of information ${dateOfInformation}. Report what is so.`;
    findings.push({ code: "period-after-information", severity: "warning", message, path: "/since" });
  }
  return findings;
}
