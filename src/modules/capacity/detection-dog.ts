import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import { longText, namedFieldLabels, organisationName, recordCode } from "../reports/named-fields.ts";
import { isoDate, type Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { standing, standingLabels } from "./standing.ts";

const body = Type.Object(
  {
    code: recordCode,
    organisation: organisationName,
    teamCode: Type.Optional(recordCode),
    handlerStaffNumber: Type.Optional(recordCode),
    testedOn: Type.Optional(isoDate),
    testPassed: Type.Optional(Type.Boolean()),
    testExpires: Type.Optional(isoDate),
    standing: Type.Optional(standing),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type DetectionDog = Type.Static<typeof body>;

/** A mine detection dog by its code, and how long its accreditation test holds (IMAS 09.42). */
export const detectionDog: ReportType<DetectionDog, "detection-dog"> = {
  name: "detection-dog",
  version: 1,
  label: { en: "Detection dog", az: "Minaaxtaran it", ru: "Минорозыскная собака" },
  group: "capacity",
  purpose: {
    en: "Says of a detection dog who handles it and how long its accreditation test holds.",
    az: "Minaaxtaran itin müşayiətçisini və akkreditasiya sınağının müddətini bildirir.",
    ru: "Указывает кинолога минорозыскной собаки и срок действия её аттестации.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    ...standingLabels,
    teamCode: { en: "Team code", az: "Komandanın kodu", ru: "Код группы" },
    handlerStaffNumber: {
      en: "Staff number of the handler",
      az: "Müşayiətçinin tabel nömrəsi",
      ru: "Табельный номер кинолога",
    },
    testedOn: { en: "Accreditation test on", az: "Akkreditasiya sınağının tarixi", ru: "Дата аттестации" },
    testPassed: { en: "Test passed", az: "Sınaqdan keçib", ru: "Аттестация пройдена" },
    testExpires: { en: "Test holds until", az: "Sınağın müddəti", ru: "Аттестация действует до" },
  },
  sections: [
    {
      title: { en: "Dog", az: "İt", ru: "Собака" },
      fields: ["code", "organisation", "teamCode", "handlerStaffNumber", "standing"],
    },
    {
      title: { en: "Accreditation test", az: "Akkreditasiya sınağı", ru: "Аттестация" },
      fields: ["testedOn", "testPassed", "testExpires", "remarks"],
    },
  ],
  shapes: [],
  checks: [testHolds],
  verb: ({ body: said }) => [
    { kind: "fact", fact: { kind: "detection-dog", key: said.code, hazardCode: null, location: null, body: said } },
  ],
};

const clause = "IMAS 09.42";

function testHolds({ body, dateOfInformation }: Report<DetectionDog>): readonly Finding[] {
  const { testedOn, testPassed = true, testExpires, standing: now = "active" } = body;
  if (now === "stood-down") return [];
  if (testedOn === undefined || !testPassed || testExpires === undefined) {
    const message = "The dog has no accreditation test that holds. It must not search until it has passed one.";
    return [{ code: "dog-without-test", severity: "warning", message, path: "/testedOn", clause }];
  }
  if (testExpires < testedOn) {
    const message = `The test expires on ${testExpires}, before it was held on ${testedOn}. Correct one of the two.`;
    return [{ code: "certificate-expires-before-issue", severity: "error", message, path: "/testExpires", clause }];
  }
  if (testExpires >= dateOfInformation) return [];
  const message = `The accreditation test expired on ${testExpires}. The dog must not search until it has passed another.`;
  return [{ code: "certificate-expired", severity: "warning", message, path: "/testExpires", clause }];
}
