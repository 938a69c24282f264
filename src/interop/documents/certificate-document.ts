import type { CertificateContent, CertifiedPart } from "../../modules/certificates/certificate-content.ts";
import { certificateSeal } from "../../modules/certificates/certificate-seal.ts";
import type { Labels, Language } from "../../modules/reports/report-type.ts";
import { groupBlocks, handoverBlocks, inspectionBlocks } from "./certificate-area.ts";
import { itemBlocks } from "./certificate-items.ts";
import { workBlocks } from "./certificate-work.ts";
import type { Block, DocumentModel, Fact } from "./document-model.ts";
import { documentStamp } from "./document-stamp.ts";
import { mapBlock } from "./map/map-block.ts";
import { qrDrawing } from "./qr-code.ts";
import { nameIn, personBehind, said } from "./said.ts";
import { turningPointBlocks } from "./turning-point-table.ts";
import { type Speaker, speak } from "./words/speak.ts";

/** A certificate as a document in a language. All it says is in the content; nothing is looked up. */
export function certificateDocument(content: CertificateContent, language: Language): DocumentModel {
  const speaker = speak(language);
  const { words, say } = speaker;
  const { sha256, shortCode } = certificateSeal(content);
  const { verifyAt } = content;
  const map = mapOf(content, speaker);
  return {
    language,
    title: words.certificateTitle,
    shortTitle: words.certificateShort,
    programme: nameIn(content.programme.name, language),
    sample: content.programme.isSample ? words.sample : null,
    subtitle: null,
    code: {
      text: shortCode,
      hint:
        verifyAt === null
          ? say("verifyHint", { code: unbroken(shortCode) })
          : say("verifyAtHint", { code: unbroken(shortCode), address: `${verifyAt}/verify` }),
      qr: "qr.svg",
    },
    date: content.issuedAt.slice(0, 10),
    stamp: documentStamp({ code: shortCode, sha256, language }),
    footer: `${words.certificateShort} ${shortCode} · SHA-256 ${sha256.slice(0, 16)}… · ${say("journalAt", {
      position: content.journalPosition,
    })}`,
    pageWords: words.page,
    blocks: [
      { kind: "facts", rows: headFacts(content, speaker) },
      { kind: "paragraph", text: words.statement, tone: "plain" },
      ...remainingBlocks(content, speaker),
      ...residualBlocks(content, speaker),
      ...workBlocks(content, speaker),
      ...itemBlocks(content, speaker),
      ...groupBlocks(content, speaker),
      ...qualityBlocks(content, speaker),
      ...inspectionBlocks(content, speaker),
      ...communityBlocks(content, speaker),
      ...handoverBlocks(content, speaker),
      ...signatureBlocks(content, speaker),
      { kind: "heading", text: words.sealTitle },
      { kind: "facts", rows: sealFacts(content, sha256, speaker) },
      { kind: "page" },
      { kind: "heading", text: words.mapTitle },
      map.block,
      { kind: "page" },
      ...turningPointBlocks(content.perimeters, speaker),
    ],
    drawings: { ...map.drawings, "qr.svg": qrDrawing(qrText(shortCode, verifyAt)) },
  };
}

/** With hyphens at which no line ends. */
function unbroken(code: string): string {
  return code.replaceAll("-", "\u2011");
}

/** What the QR code holds: the address of the page that answers, or the bare code. */
export function qrText(shortCode: string, verifyAt: string | null): string {
  return verifyAt === null ? `HOMEGROUND:${shortCode}` : `${verifyAt}/verify/${shortCode}`;
}

function headFacts(content: CertificateContent, speaker: Speaker): Fact[] {
  const { words, squareMetres, hectares, date, language } = speaker;
  const hazards = content.hazards.map(({ code, name }) => (name === null ? code : `${code} · ${name}`));
  const sum = (chosen: (part: CertifiedPart) => boolean) =>
    content.parts.filter(chosen).reduce((total, part) => total + part.areaSquareMetres, 0);
  const share = (label: string, area: number): Fact[] => (area > 0 ? [{ label, value: squareMetres(area) }] : []);
  const { areaSquareMetres: area, said: given } = content;
  return [
    { label: words.area, value: `${squareMetres(area)}  (${hectares(area)})`, tone: "strong" },
    ...share(
      words.areaCleared,
      sum(({ operation }) => operation === "mine-clearance"),
    ),
    ...share(
      words.areaClearedBattle,
      sum(({ operation }) => operation === "battle-area-clearance"),
    ),
    ...share(
      words.areaReduced,
      sum(({ fate }) => fate === "reduced"),
    ),
    ...share(
      words.areaCancelled,
      sum(({ fate }) => fate === "cancelled"),
    ),
    {
      label: hazards.length > 1 ? words.hazards : words.hazard,
      value: hazards.length === 0 ? words.noHazard : hazards.join("; "),
    },
    content.unit === null
      ? { label: words.unit, value: words.notRecorded, tone: "missing" }
      : { label: words.unit, value: `${nameIn(content.unit.name, language)} (${content.unit.code})` },
    given.handedOverOn === undefined
      ? { label: words.handedOverOn, value: words.notRecorded, tone: "missing" }
      : { label: words.handedOverOn, value: date(given.handedOverOn) },
    { label: words.issuedOn, value: `${date(content.issuedAt.slice(0, 10))}, ${content.issuedBy}` },
    ...(content.supersedes.length === 0
      ? []
      : [{ label: words.supersedes, value: content.supersedes.map(({ shortCode }) => shortCode).join(", ") }]),
  ];
}

/** What ties the paper to the journal; of no use to who only wants to know the land, so it stands last. */
function sealFacts(content: CertificateContent, sha256: string, { words, say }: Speaker): Fact[] {
  return [
    { label: words.journal, value: say("journalAt", { position: content.journalPosition }) },
    { label: words.contentHash, value: sha256, tone: "code" },
    { label: words.groundHash, value: content.groundSha256, tone: "code" },
  ];
}

function remainingBlocks(content: CertificateContent, { say, squareMetres }: Speaker): Block[] {
  return content.hazards
    .filter(({ remainingSquareMetres }) => remainingSquareMetres >= 1)
    .map(({ code, remainingSquareMetres }) => ({
      kind: "paragraph",
      text: say("remaining", { area: squareMetres(remainingSquareMetres), code }),
      tone: "warning",
    }));
}

function residualBlocks({ said: { residualRisk } }: CertificateContent, speaker: Speaker): Block[] {
  const { words } = speaker;
  return [
    { kind: "heading", text: words.residualTitle },
    { kind: "paragraph", text: words.residualAlways, tone: "boxed" },
    ...(residualRisk === undefined
      ? said(words.residualStated, null, speaker)
      : [
          {
            kind: "paragraph",
            text: `${words.residualStated}: ${textIn(residualRisk.statement, speaker)}`,
            tone: "plain",
          } as const,
          personBehind(residualRisk.saidBy, speaker),
        ]),
  ];
}

/** A statement in the document's language, or in the first it was made in, which is then named. */
function textIn(texts: Partial<Labels>, { language, words, say }: Speaker): string {
  const own = texts[language];
  if (own !== undefined) return own;
  const names = { en: words.languageEn, az: words.languageAz, ru: words.languageRu };
  for (const other of ["en", "az", "ru"] as const) {
    const text = texts[other];
    if (text !== undefined) return `${text} (${say("otherLanguage", { language: names[other] })})`;
  }
  return words.notRecorded;
}

function qualityBlocks({ said: { quality } }: CertificateContent, speaker: Speaker): Block[] {
  const { words, say, date, squareMetres } = speaker;
  if (quality === undefined) return [{ kind: "heading", text: words.qualityTitle }, ...said(null, null, speaker)];
  const results = {
    accepted: words.qualityAccepted,
    "accepted-after-correction": words.qualityCorrected,
    "not-inspected": words.qualityNotInspected,
  };
  const sentences = [
    results[quality.result],
    ...(quality.inspectedOn === undefined ? [] : [say("qualityOn", { date: date(quality.inspectedOn) })]),
    ...(quality.sampledSquareMetres === undefined
      ? []
      : [say("qualitySample", { area: squareMetres(quality.sampledSquareMetres) })]),
    ...(quality.remark === undefined ? [] : [quality.remark]),
  ];
  return [
    { kind: "heading", text: words.qualityTitle },
    { kind: "paragraph", text: sentences.join(" "), tone: "plain" },
    personBehind(quality.saidBy, speaker),
  ];
}

function communityBlocks({ said: { communityPresent } }: CertificateContent, speaker: Speaker): Block[] {
  const { words, number } = speaker;
  const heading = { kind: "heading", text: words.communityTitle } as const;
  if (communityPresent === undefined) return [heading, ...said(null, null, speaker)];
  const { women, men, girls, boys, saidBy } = communityPresent;
  const cells = [
    [words.women, women],
    [words.men, men],
    [words.girls, girls],
    [words.boys, boys],
    [words.total, women + men + girls + boys],
  ] as const;
  return [
    heading,
    {
      kind: "counts",
      cells: cells.map(([label, value]) => ({ label, value: number(value), tone: "strong" })),
    },
    personBehind(saidBy, speaker),
  ];
}

function signatureBlocks({ said: { signatories } }: CertificateContent, { words }: Speaker): Block[] {
  const roles = {
    authority: words.roleAuthority,
    operator: words.roleOperator,
    quality: words.roleQuality,
    community: words.roleCommunity,
    owner: words.roleOwner,
    donor: words.roleDonor,
  };
  // Without named signatories the four who sign a handover get their lines.
  const rows =
    signatories?.map(({ role, name, organisation }) => ({
      role: roles[role],
      name: organisation === undefined ? name : `${name}, ${organisation}`,
    })) ??
    (["authority", "operator", "quality", "community"] as const).map((role) => ({ role: roles[role], name: "" }));
  return [
    { kind: "heading", text: words.signaturesTitle },
    { kind: "signatures", rows, line: words.signatureLine },
  ];
}

function mapOf(content: CertificateContent, speaker: Speaker) {
  const { map: frame, surroundings } = content;
  return mapBlock(
    {
      frame,
      land: content.parts.map(({ fate, coordinates }) => ({ fate, ground: coordinates })),
      perimeters: content.perimeters,
      around: surroundings.land.map(({ fate, coordinates, hazardCode }) => ({
        fate,
        ground: coordinates,
        label: fate === "suspected" || fate === "confirmed" ? hazardCode : null,
      })),
      settlements: surroundings.settlements.map(({ name, position }) => ({
        name: nameIn(name, speaker.language),
        position,
      })),
      accidents: [],
    },
    speaker,
  );
}
