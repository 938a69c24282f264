import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import {
  choiceLabels,
  isSameOrganisation,
  longText,
  namedFieldLabels,
  organisationName,
  recordCode,
} from "../reports/named-fields.ts";
import { isoDate, type Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";

const verification = Type.Object(
  {
    on: isoDate,
    by: organisationName,
    staffNumber: Type.Optional(recordCode),
    result: Type.Enum(["accepted", "not-accepted"]),
  },
  { additionalProperties: false },
);

const body = Type.Object(
  {
    visit: recordCode,
    nonConformity: Type.Integer({ minimum: 1, maximum: 100 }),
    doneOn: isoDate,
    doneBy: organisationName,
    staffNumber: Type.Optional(recordCode),
    action: longText,
    verification: Type.Optional(verification),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type CorrectiveAction = Type.Static<typeof body>;

/** What was done about one non-conformity of one visit, and whether somebody else found it good (IMAS 07.40). */
export const correctiveAction: ReportType<CorrectiveAction, "corrective-action"> = {
  name: "corrective-action",
  version: 1,
  label: { en: "Corrective action", az: "Düzəldici tədbir", ru: "Корректирующее действие" },
  group: "quality",
  purpose: {
    en: "Answers one non-conformity of a visit: what was done about it, and whether another person verified it.",
    az: "Səfərin bir uyğunsuzluğuna cavab verir: nə edilib və bunu başqa şəxs yoxlayıbmı.",
    ru: "Отвечает на одно несоответствие проверки: что сделано и проверил ли это другой человек.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    visit: { en: "Visit", az: "Səfər", ru: "Проверка" },
    nonConformity: { en: "Non-conformity, number", az: "Uyğunsuzluğun sıra nömrəsi", ru: "Несоответствие, номер" },
    doneOn: { en: "Done on", az: "Görülmə tarixi", ru: "Выполнено" },
    doneBy: { en: "Done by", az: "Kim görüb", ru: "Кем выполнено" },
    staffNumber: { en: "Staff number", az: "Tabel nömrəsi", ru: "Табельный номер" },
    action: { en: "What was done", az: "Nə görülüb", ru: "Что сделано" },
    verification: { en: "Verification", az: "Yoxlama", ru: "Проверка исполнения" },
    "verification.on": { en: "Verified on", az: "Yoxlama tarixi", ru: "Дата проверки" },
    "verification.by": { en: "Verified by", az: "Kim yoxlayıb", ru: "Кем проверено" },
    "verification.staffNumber": { en: "Staff number", az: "Tabel nömrəsi", ru: "Табельный номер" },
    "verification.result": { en: "Result", az: "Nəticə", ru: "Результат" },
    ...choiceLabels("verification.result", {
      accepted: { en: "Accepted", az: "Qəbul edilib", ru: "Принято" },
      "not-accepted": { en: "Not accepted", az: "Qəbul edilməyib", ru: "Не принято" },
    }),
  },
  fieldHelp: {
    visit: {
      en: "The number of the visit, or the id of its report where two visits have one number.",
      az: "Səfərin nömrəsi və ya iki səfərin nömrəsi eynidirsə, hesabatın identifikatoru.",
      ru: "Номер проверки или идентификатор её донесения, если у двух проверок один номер.",
    },
    nonConformity: {
      en: "Which of the visit's non-conformities it answers: 1 is the first.",
      az: "Səfərin hansı uyğunsuzluğuna cavab verir: birinci 1-dir.",
      ru: "На какое по счёту несоответствие отвечает: первое — 1.",
    },
  },
  sections: [
    {
      title: { en: "Non-conformity", az: "Uyğunsuzluq", ru: "Несоответствие" },
      fields: ["visit", "nonConformity"],
    },
    {
      title: { en: "Action", az: "Tədbir", ru: "Действие" },
      fields: ["doneOn", "doneBy", "staffNumber", "action"],
    },
    {
      title: { en: "Verification", az: "Yoxlama", ru: "Проверка исполнения" },
      fields: ["verification", "remarks"],
    },
  ],
  shapes: [],
  checks: [daysAreInOrder, verifierIsAnother],
  concerns: ({ body: { doneBy } }) => [doneBy],
  verb: ({ body: said }) => [
    {
      kind: "fact",
      fact: {
        kind: "corrective-action",
        key: `${said.visit}/${said.nonConformity}`,
        hazardCode: null,
        location: null,
        body: said,
      },
    },
  ],
};

const clause = "IMAS 07.40";

function daysAreInOrder({ body: { doneOn, verification: verified }, dateOfInformation }: Report<CorrectiveAction>) {
  const findings: Finding[] = [];
  const late = (day: string, path: string) => {
    const message = `${day} lies after the date of information ${dateOfInformation}: what is still to come is not done. Correct one of the two.`;
    findings.push({ code: "done-after-information", severity: "error", message, path });
  };
  if (doneOn > dateOfInformation) late(doneOn, "/doneOn");
  if (verified === undefined) return findings;
  if (verified.on > dateOfInformation) late(verified.on, "/verification/on");
  if (verified.on < doneOn) {
    const message = `It was verified on ${verified.on}, before it was done on ${doneOn}. Correct one of the two.`;
    findings.push({ code: "verified-before-done", severity: "error", message, path: "/verification/on", clause });
  }
  return findings;
}

/** Nobody verifies their own correction: another organisation does, or at least another person of the same. */
function verifierIsAnother({ body }: Report<CorrectiveAction>): readonly Finding[] {
  const { doneBy, staffNumber, verification: verified } = body;
  if (verified === undefined || !isSameOrganisation(doneBy, verified.by)) return [];
  const isAnother =
    staffNumber !== undefined && verified.staffNumber !== undefined && staffNumber !== verified.staffNumber;
  const message = isAnother
    ? `${doneBy} verified its own correction, though by another person. An inspector from outside should look at it.`
    : `${doneBy} cannot verify its own correction. Name the other organisation, or both staff numbers where it was another person.`;
  const severity = isAnother ? "warning" : "error";
  return [{ code: "verifier-not-independent", severity, message, path: "/verification/by", clause }];
}
