import Type from "typebox";
import { audienceOf } from "../../access/audience.ts";
import { actorOf } from "../../access/guard-routes.ts";
import { seenBy, seenByAudience } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Database } from "../../platform/database/database.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv, sendPdf } from "../../platform/http/send-file.ts";
import { problem } from "../../platform/problem.ts";
import { Remembered } from "../../platform/remembered.ts";
import type { Routes } from "../../platform/routes.ts";
import { csvTable } from "../programme/table-store.ts";
import { uuid7 } from "../reports/report.ts";
import { type Language, languages } from "../reports/report-type.ts";
import type { CertificateContent } from "./certificate-content.ts";
import { type CertificateRequest, certificateRequest } from "./certificate-request.ts";
import { mustBeAsIssued, statusOfCertificate } from "./standing-store.ts";
import { certificateById, certificatesOf, type KeptCertificate } from "./store.ts";
import { type PublicVerification, verificationOf, verifyCode } from "./verify-store.ts";

const idParams = Type.Object({ id: uuid7 });
const codeParams = Type.Object({ code: Type.String({ maxLength: 40 }) });
const listQuery = Type.Object(
  { hazard: Type.Optional(Type.String({ maxLength: 80 })) },
  { additionalProperties: false },
);
const inLanguage = Type.Object({ language: Type.Enum(languages) }, { additionalProperties: false });

const reading = { access: { action: "read", record: "certificate" } } as const;
const issuing = { access: { action: "issue", record: "certificate" } } as const;
const verifying = { access: { action: "verify", record: "certificate" } } as const;

interface CertificateLine extends PublicVerification {
  readonly id: string;
}

/** Handover certificates: issued, listed, printed, and verified by whoever holds one. */
export const certificateRoutes: Routes = (app, { database, clock, changes, publicOrigin: verifyAt }) => {
  const lists = new Remembered<CertificateLine[]>(24);
  changes.subscribe(() => lists.forget());
  // A certificate never changes: what was set once is the same for ever.
  const printed = new Remembered<Uint8Array>(16);
  const today = () => dayOf(clock.now());

  const listFor = (viewer: Viewer, hazard: string | undefined) => {
    const audience = audienceOf(viewer);
    return lists.get(JSON.stringify([audience.key, hazard, today()]), async () => {
      const seen = await seenByAudience(database, audience, (sql) => certificatesOf(sql, hazard ?? null));
      return await Promise.all(seen.map((one) => lineOf(database, one, today())));
    });
  };

  app.get<{ Querystring: { hazard?: string } }>(
    "/api/certificates",
    {
      config: reading,
      schema: { summary: "Handover certificates with what each is worth now", querystring: listQuery },
    },
    async ({ query, viewer }) => ({ items: await listFor(viewer, query.hazard) }),
  );

  app.get<{ Querystring: { hazard?: string } }>(
    "/api/certificates.csv",
    { config: reading, schema: { summary: "Handover certificates as CSV", querystring: listQuery } },
    async ({ query, viewer }, reply) => {
      const rows = (await listFor(viewer, query.hazard)).map(csvRow);
      return sendCsv(reply, await csvTable(database, "certificates", csvColumns, rows));
    },
  );

  app.get<{ Params: { code: string } }>(
    "/api/certificates/verify/:code",
    { config: verifying, schema: { summary: "Whether the certificate with this code holds", params: codeParams } },
    async ({ params: { code } }) => await verifyCode(database, code, today()),
  );

  app.post<{ Body: CertificateRequest }>(
    "/api/certificates",
    { config: issuing, schema: { summary: "Issues a certificate of released land", body: certificateRequest } },
    async ({ body, viewer }, reply) => {
      const { issueCertificate } = await import("./issue-store.ts");
      return reply.code(201).send(await issueCertificate({ database, clock, verifyAt }, body, actorOf(viewer)));
    },
  );

  app.get<{ Params: { id: string } }>(
    "/api/certificates/:id",
    { config: reading, schema: { summary: "One certificate with all it says", params: idParams } },
    async ({ params: { id }, viewer }) => {
      const certificate = await mustSee(database, viewer, id);
      return { ...(await lineOf(database, certificate, today())), content: certificate.content };
    },
  );

  app.get<{ Params: { id: string }; Querystring: { language: Language } }>(
    "/api/certificates/:id.pdf",
    { config: reading, schema: { summary: "A certificate as PDF", params: idParams, querystring: inLanguage } },
    async ({ params: { id }, query: { language }, viewer }, reply) => {
      const { content, shortCode } = await printable(database, viewer, id);
      const pdf = await printed.get(`${id} ${language}`, () => printCertificate(content, language));
      const mark = content.programme.isSample ? "SAMPLE-" : "";
      return sendPdf(reply, `${mark}certificate-${shortCode}-${language}.pdf`, pdf);
    },
  );
};

/** Whatever prints (layout, projections, words) is loaded with the first paper: 0.4 s that no start should wait for. */
async function printCertificate(content: CertificateContent, language: Language): Promise<Uint8Array> {
  const { certificateDocument } = await import("../../interop/documents/certificate-document.ts");
  const { setDocument } = await import("../../interop/documents/set-document.ts");
  return await setDocument(certificateDocument(content, language));
}

async function printable(database: Database, viewer: Viewer, id: string): Promise<KeptCertificate> {
  const certificate = await mustSee(database, viewer, id);
  mustBeAsIssued(certificate);
  return certificate;
}

/** What one may not see is not there. Its own status is told whole, also where the land that decides it is not shown. */
async function mustSee(database: Database, viewer: Viewer, id: string): Promise<KeptCertificate> {
  const found = await seenBy(database, viewer, (sql) => certificateById(sql, id));
  if (found) return await whole(database, found);
  throw problem("certificate-not-found", `There is no certificate ${id}.`);
}

/** The reader's view of the journal may lack the entry; the certificate is held against it all the same. */
async function whole(database: Database, { id }: KeptCertificate): Promise<KeptCertificate> {
  const found = await certificateById(database, id);
  if (!found) throw new Error(`Certificate ${id} is gone`);
  return found;
}

async function lineOf(database: Database, seen: KeptCertificate, on: string): Promise<CertificateLine> {
  const certificate = await whole(database, seen);
  const status = await statusOfCertificate(database, certificate, on);
  return { id: certificate.id, ...verificationOf(certificate, status) };
}

const csvColumns = [
  "code",
  "status",
  "hazards",
  "area_m2",
  "issued_at",
  "handed_over_on",
  "affected_m2",
  "replaced_by",
  "journal_position",
  "sha256",
];

function csvRow(line: CertificateLine): unknown[] {
  return [
    line.code,
    line.status,
    line.hazardCodes.join(" "),
    line.areaSquareMetres.toFixed(1),
    line.issuedAt,
    line.handedOverOn,
    line.affectedSquareMetres?.toFixed(1) ?? null,
    line.replacedBy,
    line.issuedPosition,
    line.sha256,
  ];
}
