import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { isoDate, uuid7 } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { checkCertificateCode, checkHandover, checkTotals, type HandoverBody } from "./handover-checks.ts";
import { handoverLabels, receivers, releasePurposes } from "./handover-labels.ts";

const closed = { additionalProperties: false };
const people = Type.Integer({ minimum: 0, maximum: 100_000 });
const squareMetres = Type.Number({ minimum: 0, maximum: 1e10, unit: "m²" });

/** Released land goes back to those who use it (IMAS 08.30): who came, what it is for, and that residual risk is known. */
export const handover: ReportType<HandoverBody, "handover"> = {
  name: "handover",
  version: 1,
  label: { en: "Handover", az: "Təhvil-təslim", ru: "Передача земли" },
  group: "survey-and-release",
  purpose: {
    en: "Released land is handed over: to whom, for what use, and who was there.",
    az: "Qaytarılmış torpaq təhvil verilir: kimə, nə üçün və kimlər iştirak edib.",
    ru: "Высвобожденная земля передана: кому, для чего и кто присутствовал.",
  },
  body: Type.Object(
    {
      hazardCodes: Type.Array(hazardCode, { minItems: 1, maxItems: 200, uniqueItems: true }),
      handedOverOn: isoDate,
      certificateCode: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
      receivedBy: Type.Enum([...receivers]),
      receiverIdentityId: Type.Optional(uuid7),
      communityInvolved: Type.Optional(Type.Boolean()),
      present: Type.Optional(
        Type.Object({ men: people, women: people, boys: people, girls: people, total: Type.Optional(people) }, closed),
      ),
      releasedFor: Type.Optional(
        Type.Array(Type.Object({ purpose: Type.Enum([...releasePurposes]), squareMetres }, closed), { maxItems: 50 }),
      ),
      squareMetres: Type.Optional(squareMetres),
      residualRiskAcknowledged: Type.Boolean(),
      residualRisk: Type.Optional(Type.String({ maxLength: 4000, multiline: true })),
      description: Type.Optional(Type.String({ multiline: true })),
    },
    closed,
  ),
  fieldLabels: handoverLabels,
  sections: [
    { title: { en: "Land", az: "Torpaq", ru: "Земля" }, fields: ["hazardCodes", "handedOverOn", "certificateCode"] },
    {
      title: { en: "People", az: "İştirakçılar", ru: "Люди" },
      fields: ["receivedBy", "receiverIdentityId", "communityInvolved", "present"],
    },
    { title: { en: "Use", az: "İstifadə", ru: "Использование" }, fields: ["squareMetres", "releasedFor"] },
    {
      title: { en: "Residual risk", az: "Qalıq risk", ru: "Остаточный риск" },
      fields: ["residualRiskAcknowledged", "residualRisk", "description"],
    },
  ],
  shapes: [],
  checks: [checkHandover, checkTotals, checkCertificateCode],
  verb: ({ body }) => [{ kind: "fact", fact: handoverFact(body) }],
};

function handoverFact({ receiverIdentityId: _, description: __, ...said }: HandoverBody) {
  const [only = null, second] = said.hazardCodes;
  const code = second === undefined ? only : null;
  return { kind: "handover", key: null, hazardCode: code, location: null, body: said };
}
