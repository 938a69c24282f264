import { areaSquareMetres, destination } from "../../geometry/geodesy.ts";
import type { Ground, Position } from "../../geometry/shape.ts";
import { mapHeightMillimetres, mapWidthMillimetres } from "../../interop/documents/map/map-block.ts";
import { mapFrameFor } from "../../interop/documents/map/map-frame.ts";
import type { CertificateContent, CertifiedPart } from "./certificate-content.ts";
import { certifiedGround } from "./certified-ground.ts";
import { certifiedPerimeters } from "./certified-perimeters.ts";

/** The south-western corner of the ground of these tests: south of Almora's own, in open sea. */
export const corner: Position = [-40.2, 40.05];

/** A place so many metres east and north of the corner. */
export function at(east: number, north: number): Position {
  return destination(destination(corner, 90, east), 0, north);
}

export function polygon(...corners: readonly (readonly [number, number])[]): Ground {
  const ring = corners.map(([east, north]) => at(east, north));
  return [[[...ring, ring[0] ?? corner]]];
}

const cleared = polygon([0, 0], [210, 30], [260, 190], [120, 240], [-20, 170]);
const reduced = polygon([210, 30], [390, 10], [420, 150], [260, 190]);
const cancelled = polygon([120, 240], [260, 190], [420, 150], [380, 300], [200, 330]);
const suspected = polygon([420, 150], [560, 170], [600, 320], [380, 300]);
const confirmed = polygon([-20, 170], [120, 240], [200, 330], [20, 380], [-120, 290]);
const older = polygon([-160, -90], [-40, -120], [-20, -30], [-140, -10]);

function part(fate: CertifiedPart["fate"], ground: Ground, reportId: string): CertifiedPart {
  return {
    fate,
    operation: fate === "cleared" ? "mine-clearance" : null,
    hazardCode: "TST-0007",
    reportId,
    areaSquareMetres: areaSquareMetres(ground),
    coordinates: ground,
  };
}

const ids = {
  clearance: "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d01",
  technical: "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d02",
  survey: "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d03",
};

const said = (name: string, organisation: string) => ({ name, organisation });

const everythingSaid: CertificateContent["said"] = {
  handedOverOn: "2025-05-12",
  depth: {
    centimetres: 20,
    remark: "30 cm along the channel",
    saidBy: said("Søren Ødegård", "Sample Clearance Company North"),
  },
  itemsFound: {
    items: [
      {
        category: "uxo-mortar-bomb",
        model: "82 mm mortar",
        quantity: 3,
        state: "destroyed",
        disposal: "moved-and-demolished",
      },
      { category: "small-arms-ammunition", quantity: 212, state: "moved" },
    ],
    saidBy: said("Mei Tanaka", "Sample Clearance Company North"),
  },
  quality: {
    result: "accepted-after-correction",
    inspectedOn: "2025-04-29",
    sampledSquareMetres: 5200,
    remark: "One lane of 12 m was searched again.",
    saidBy: said("Owen Fairweather", "Sample Quality Office"),
  },
  communityPresent: {
    women: 11,
    men: 14,
    girls: 5,
    boys: 7,
    saidBy: said("Mateo Quispe", "Sample Community Liaison"),
  },
  residualRisk: {
    statement: {
      en: "Below 20 cm the ground was not searched. Deep ploughing needs a new survey.",
      az: "20 sm-dən dərində torpaq axtarılmayıb. Dərin şumlama üçün yeni kəşfiyyat lazımdır.",
      ru: "Глубже 20 см грунт не проверялся. Для глубокой вспашки нужно новое обследование.",
    },
    saidBy: said("Helena Brandão", "Sample Mine Action Authority"),
  },
  signatories: [
    { role: "authority", name: "Helena Brandão", organisation: "Sample Mine Action Authority" },
    { role: "operator", name: "Søren Ødegård", organisation: "Sample Clearance Company North" },
    { role: "quality", name: "Owen Fairweather", organisation: "Sample Quality Office" },
    { role: "community", name: "Ayşə Ağayeva" },
  ],
};

const everythingReported: Pick<CertificateContent, "inspections" | "handovers"> = {
  inspections: [
    {
      ...{ reportId: ids.survey, type: "sampling-inspection", on: "2025-04-29", number: "QI-2025-07" },
      ...{ organisation: "Sample Quality Office", result: "accepted" },
    },
  ],
  handovers: [
    {
      ...{ reportId: ids.survey, handedOverOn: "2025-05-12", receivedBy: "community", residualRiskAcknowledged: true },
      present: { men: 14, women: 11, boys: 7, girls: 5 },
      releasedFor: [
        { purpose: "agriculture", squareMetres: 61_000 },
        { purpose: "transport", squareMetres: 4_000 },
      ],
      residualRisk: "Below 20 cm nothing was searched.",
    },
  ],
};

/** A certificate with everything in it, or, with `bare`, with nothing said that no report says. */
export function testContent(bare = false): CertificateContent {
  const parts = [
    part("cleared", cleared, ids.clearance),
    part("reduced", reduced, ids.technical),
    part("cancelled", cancelled, ids.survey),
  ];
  const ground = certifiedGround(parts.map(({ coordinates }) => coordinates));
  const map = mapFrameFor(ground.outline, mapWidthMillimetres, mapHeightMillimetres);
  const report = (id: string, type: string, name: string, area: number) => ({
    id,
    type,
    sha256: "ab".repeat(32),
    dateOfInformation: "2025-03-18",
    reportedBy: said(name, "Sample Clearance Company North"),
    approvedBy: "Səbinə Nurlu",
    approvedOn: "2025-03-27",
    operation: null,
    method: null,
    depthCm: null,
    itemsFound: null,
    areaSquareMetres: area,
  });
  return {
    kind: "homeground-certificate",
    version: 1,
    certificateId: "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e",
    issuedAt: "2025-05-14T09:30:00.000Z",
    issuedBy: "Helena Brandão",
    programme: { name: { en: "Sample programme", az: "Nümunə proqramı", ru: "Образцовая программа" }, isSample: true },
    journalPosition: 1894,
    journalHash: "cd".repeat(32),
    hazards: [{ code: "TST-0007", name: "Çayır körpüsü / Луговой мост 07", remainingSquareMetres: 48_211.4 }],
    unit: { code: "XS-04", name: { en: "Northern Shore", az: "Şimal sahili", ru: "Северный берег" } },
    areaSquareMetres: ground.areaSquareMetres,
    groundSha256: ground.sha256,
    outline: ground.outline,
    parts,
    perimeters: certifiedPerimeters(ground.perimeters, map.zone),
    reports: [
      {
        ...report(ids.clearance, "clearance-completion", "Søren Ødegård", parts[0]?.areaSquareMetres ?? 0),
        operation: "mine-clearance",
        method: "Manual, then dogs",
        depthCm: bare ? null : 20,
        itemsFound: bare
          ? null
          : [{ kind: "anti-personnel-mine", model: "PMN-2", count: 14, depthCm: 8, disposal: "Demolished in place" }],
      },
      report(ids.technical, "technical-survey", "Łucja Żak", parts[1]?.areaSquareMetres ?? 0),
      report(ids.survey, "non-technical-survey", "Nguyễn Minh Châu", parts[2]?.areaSquareMetres ?? 0),
    ],
    ...(bare ? {} : everythingReported),
    said: bare ? {} : everythingSaid,
    supersedes: [],
    verifyAt: bare ? null : "https://mine-action.example",
    map,
    surroundings: {
      land: [
        { hazardCode: "TST-0007", fate: "suspected", coordinates: suspected },
        { hazardCode: "TST-0008", fate: "confirmed", coordinates: confirmed },
        { hazardCode: "TST-0003", fate: "cleared", coordinates: older },
      ],
      settlements: [
        { name: { en: "Wheatfield", az: "Buğdalı", ru: "Пшеничное" }, position: at(-60, 60) },
        { name: { en: "Far away", az: "Uzaq", ru: "Далёкое" }, position: at(9000, 0) },
      ],
    },
  };
}
