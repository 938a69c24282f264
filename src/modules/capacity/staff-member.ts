import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import {
  choiceLabels,
  longText,
  namedFieldLabels,
  organisationName,
  recordCode,
  shortText,
} from "../reports/named-fields.ts";
import { isoDate, type Report, uuid7 } from "../reports/report.ts";
import type { Labels, ReportType } from "../reports/report-type.ts";
import { standing, standingLabels } from "./standing.ts";

export const certificateKinds = {
  deminer: { en: "Deminer", az: "Minaaxtaran", ru: "Сапёр" },
  "section-leader": { en: "Section leader", az: "Bölmə rəhbəri", ru: "Командир отделения" },
  "site-supervisor": { en: "Site supervisor", az: "Sahə rəhbəri", ru: "Руководитель участка" },
  "eod-1": { en: "EOD level 1", az: "EOD 1-ci səviyyə", ru: "Обезвреживание, уровень 1" },
  "eod-2": { en: "EOD level 2", az: "EOD 2-ci səviyyə", ru: "Обезвреживание, уровень 2" },
  "eod-3": { en: "EOD level 3", az: "EOD 3-cü səviyyə", ru: "Обезвреживание, уровень 3" },
  "dog-handler": { en: "Dog handler", az: "İt müşayiətçisi", ru: "Кинолог" },
  "machine-operator": { en: "Machine operator", az: "Maşın operatoru", ru: "Оператор машины" },
  surveyor: { en: "Surveyor", az: "Kəşfiyyatçı", ru: "Специалист по обследованию" },
  medic: { en: "Medic", az: "Tibb işçisi", ru: "Медик" },
  "quality-inspector": { en: "Quality inspector", az: "Keyfiyyət müfəttişi", ru: "Инспектор качества" },
  "risk-educator": { en: "Risk educator", az: "Risk maarifçisi", ru: "Инструктор по рискам" },
} as const satisfies Readonly<Record<string, Labels>>;

export type CertificateKind = keyof typeof certificateKinds;
const kinds = Object.keys(certificateKinds) as CertificateKind[];

const certificate = Type.Object(
  { kind: Type.Enum(kinds), issued: isoDate, expires: Type.Optional(isoDate), issuer: organisationName },
  { additionalProperties: false },
);

const body = Type.Object(
  {
    staffNumber: recordCode,
    identityId: Type.Optional(uuid7),
    organisation: organisationName,
    role: shortText,
    teamCode: Type.Optional(recordCode),
    certificates: Type.Optional(Type.Array(certificate, { maxItems: 50 })),
    standing: Type.Optional(standing),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type StaffMember = Type.Static<typeof body>;

/** A person of the programme by staff number, with what they are certified for. Who they are is in the vault alone. */
export const staffMember: ReportType<StaffMember, "staff-member"> = {
  name: "staff-member",
  version: 1,
  label: { en: "Staff member", az: "Əməkdaş", ru: "Сотрудник" },
  group: "capacity",
  purpose: {
    en: "Says of a staff number which role, team and certificates it has; never who the person is.",
    az: "Tabel nömrəsinin vəzifəsini, komandasını və şəhadətnamələrini bildirir; şəxsin kim olduğunu heç vaxt.",
    ru: "Указывает должность, группу и удостоверения по табельному номеру; никогда — кто этот человек.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    ...standingLabels,
    staffNumber: { en: "Staff number", az: "Tabel nömrəsi", ru: "Табельный номер" },
    identityId: { en: "Identity in the vault", az: "Seyfdəki şəxsiyyət", ru: "Личность в хранилище" },
    role: { en: "Role", az: "Vəzifə", ru: "Должность" },
    teamCode: { en: "Team code", az: "Komandanın kodu", ru: "Код группы" },
    certificates: { en: "Certificates", az: "Şəhadətnamələr", ru: "Удостоверения" },
    "certificates.kind": { en: "For", az: "Nə üçün", ru: "На что" },
    ...choiceLabels("certificates.kind", certificateKinds),
    "certificates.issued": { en: "Issued on", az: "Verilmə tarixi", ru: "Выдано" },
    "certificates.expires": { en: "Expires on", az: "Bitmə tarixi", ru: "Действует до" },
    "certificates.issuer": { en: "Issued by", az: "Kim verib", ru: "Кем выдано" },
  },
  fieldHelp: {
    staffNumber: {
      en: "The number alone, never a name.",
      az: "Yalnız nömrə, heç vaxt ad yox.",
      ru: "Только номер, никогда не имя.",
    },
  },
  sections: [
    {
      title: { en: "Staff member", az: "Əməkdaş", ru: "Сотрудник" },
      fields: ["staffNumber", "identityId", "organisation", "role", "teamCode", "standing"],
    },
    { title: { en: "Certificates", az: "Şəhadətnamələr", ru: "Удостоверения" }, fields: ["certificates", "remarks"] },
  ],
  shapes: [],
  checks: [certificatesHold],
  verb: ({ body: { identityId: _apart, ...said } }) => [
    {
      kind: "fact",
      fact: { kind: "staff-member", key: said.staffNumber, hazardCode: null, location: null, body: said },
    },
  ],
};

function certificatesHold({ body: { certificates = [] }, dateOfInformation }: Report<StaffMember>): readonly Finding[] {
  return certificates.flatMap(({ issued, expires }, i): Finding[] => {
    const path = `/certificates/${i}/expires`;
    if (expires === undefined) {
      const message = `Certificate ${i + 1} does not say when it expires: it is counted as without end. Give the day where there is one.`;
      return [{ code: "certificate-without-end", severity: "note", message, path }];
    }
    if (expires < issued) {
      const message = `Certificate ${i + 1} expires on ${expires}, before it was issued on ${issued}. Correct one of the two.`;
      return [{ code: "certificate-expires-before-issue", severity: "error", message, path }];
    }
    if (expires >= dateOfInformation) return [];
    const message = `Certificate ${i + 1} expired on ${expires}. Whoever holds it must not do that work until it is renewed.`;
    return [{ code: "certificate-expired", severity: "warning", message, path }];
  });
}
