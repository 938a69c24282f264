import type { ModelClaim } from "./model-claim.ts";
import type { OrdnanceModelBody } from "./ordnance-model.ts";

/** Where the values below come from. No value stands without one, and none was made to agree with another. */
const sources = {
  ebook: "Tertiary collection of mine data sheets (github.com/uirapuru/spw_fr_ebook, miny/)",
  jawiki: "Encyclopaedia article on the PMN, copy of ja.wikipedia.org, after an older Jane's handbook",
  yt2000: "Magazine Yuny Tekhnik, 2000, no. 12",
  dis: "SISO enumerations, as carried by open-dis7-java",
  "wiki-nk": "Encyclopaedia article Land mines in Nagorno-Karabakh, wikipedia.org",
  common: "General knowledge for which no text was read: not verified",
} as const;

type SourceName = keyof typeof sources;

/**
 * Models reported in Karabakh, with each value as each source gives it. The values are for knowing a thing when it is
 * seen; sources contradict each other, and that is shown, not settled. The programme adds more by report.
 */
export const seedModels: readonly OrdnanceModelBody[] = [
  {
    model: "pmn",
    name: { en: "PMN", az: "PMN", ru: "ПМН" },
    category: "ap-blast-mine",
    claims: [
      value("massGrams", 550, "ebook"),
      value("fillGrams", 200, "ebook"),
      value("fillGrams", 240, "jawiki"),
      words("explosive", "TNT", "ebook"),
      range("diameterMillimetres", 110, 112, "ebook"),
      range("heightMillimetres", 53, 56, "ebook"),
      words("body", "Bakelite with a rubber cover", "ebook"),
    ],
  },
  {
    model: "pmn-2",
    name: { en: "PMN-2", az: "PMN-2", ru: "ПМН-2" },
    category: "ap-blast-mine",
    claims: [
      value("massGrams", 400, "ebook"),
      value("fillGrams", 100, "ebook"),
      words("explosive", "TNT", "ebook"),
      words("explosive", "TG-40", "common"),
      value("diameterMillimetres", 120, "ebook"),
      value("heightMillimetres", 54, "ebook"),
      words("body", "Plastic", "ebook"),
      value("metalGrams", 8, "ebook"),
      words("remark", "Named as the most common anti-personnel mine of Karabakh", "wiki-nk"),
    ],
  },
  {
    model: "pmn-4",
    name: { en: "PMN-4", az: "PMN-4", ru: "ПМН-4" },
    category: "ap-blast-mine",
    claims: [
      value("massGrams", 300, "common"),
      value("fillGrams", 50, "common"),
      value("diameterMillimetres", 95, "common"),
      value("heightMillimetres", 42, "common"),
    ],
  },
  {
    model: "ozm-72",
    name: { en: "OZM-72", az: "OZM-72", ru: "ОЗМ-72" },
    category: "ap-bounding-mine",
    claims: [
      value("massGrams", 5000, "ebook"),
      value("fillGrams", 660, "ebook"),
      words("explosive", "A-IX-1", "ebook"),
      words("explosive", "TNT", "common"),
      value("fragments", 2400, "yt2000"),
      value("diameterMillimetres", 108, "ebook"),
      value("heightMillimetres", 172, "ebook"),
      words("reference", "SISO/DIS uid 20732: category 3, sub-category 35", "dis"),
    ],
  },
  {
    model: "pomz-2",
    name: { en: "POMZ-2", az: "POMZ-2", ru: "ПОМЗ-2" },
    category: "ap-stake-mine",
    claims: [
      range("massGrams", 1500, 1700, "yt2000"),
      value("fillGrams", 75, "yt2000"),
      words("remark", "The POMZ-2M is a later make of it", "common"),
    ],
  },
  {
    model: "mon-50",
    name: { en: "MON-50", az: "MON-50", ru: "МОН-50" },
    category: "ap-directional-mine",
    claims: [
      value("massGrams", 2000, "ebook"),
      value("fillGrams", 485, "ebook"),
      words("explosive", "RDX", "ebook"),
      value("fillGrams", 700, "common"),
      words("explosive", "PVV-5A", "common"),
      value("fragments", 540, "ebook"),
      value("lengthMillimetres", 230, "ebook"),
      value("heightMillimetres", 150, "ebook"),
      value("widthMillimetres", 85, "ebook"),
    ],
  },
  {
    model: "mon-100",
    name: { en: "MON-100", az: "MON-100", ru: "МОН-100" },
    category: "ap-directional-mine",
    claims: [
      value("massGrams", 5000, "ebook"),
      value("fillGrams", 2000, "ebook"),
      value("fragments", 400, "ebook"),
      value("diameterMillimetres", 235, "ebook"),
    ],
  },
  {
    model: "pom-2",
    name: { en: "POM-2", az: "POM-2", ru: "ПОМ-2" },
    category: "ap-scatterable-mine",
    claims: [
      value("massGrams", 1400, "ebook"),
      value("massGrams", 1600, "common"),
      value("fillGrams", 140, "ebook"),
      words("remark", "Its self-destruction is not to be relied on", "ebook"),
    ],
  },
  {
    model: "pfm-1",
    name: { en: "PFM-1", az: "PFM-1", ru: "ПФМ-1" },
    category: "ap-scatterable-mine",
    claims: [
      value("massGrams", 75, "common"),
      value("fillGrams", 37, "common"),
      words("explosive", "Liquid explosive", "common"),
    ],
  },
  {
    model: "tm-57",
    name: { en: "TM-57", az: "TM-57", ru: "ТМ-57" },
    category: "av-blast-mine",
    claims: [
      value("massGrams", 9000, "ebook"),
      value("fillGrams", 6500, "ebook"),
      value("diameterMillimetres", 316, "ebook"),
      value("heightMillimetres", 120, "ebook"),
      words("body", "Steel", "ebook"),
    ],
  },
  {
    model: "tm-62m",
    name: { en: "TM-62M", az: "TM-62M", ru: "ТМ-62М" },
    category: "av-blast-mine",
    claims: [
      range("massGrams", 9500, 10000, "ebook"),
      range("fillGrams", 7000, 8000, "ebook"),
      value("diameterMillimetres", 320, "ebook"),
      value("heightMillimetres", 128, "ebook"),
      words("remark", "The source gives one set of values for the TM-62M, B and P together", "ebook"),
    ],
  },
  {
    model: "tm-62b",
    name: { en: "TM-62B", az: "TM-62B", ru: "ТМ-62Б" },
    category: "av-blast-mine",
    claims: [
      range("massGrams", 9500, 10000, "ebook"),
      range("fillGrams", 7000, 8000, "ebook"),
      value("diameterMillimetres", 320, "ebook"),
      value("heightMillimetres", 128, "ebook"),
      words("remark", "The source gives one set of values for the TM-62M, B and P together", "ebook"),
    ],
  },
  {
    model: "tm-62p",
    name: { en: "TM-62P", az: "TM-62P", ru: "ТМ-62П" },
    category: "av-blast-mine",
    claims: [
      range("massGrams", 9500, 10000, "ebook"),
      range("fillGrams", 7000, 8000, "ebook"),
      value("diameterMillimetres", 320, "ebook"),
      value("heightMillimetres", 128, "ebook"),
      words("remark", "The source gives one set of values for the TM-62M, B and P together", "ebook"),
    ],
  },
  {
    model: "ptm-3",
    name: { en: "PTM-3", az: "PTM-3", ru: "ПТМ-3" },
    category: "av-scatterable-mine",
    claims: [
      value("massGrams", 1600, "ebook"),
      value("fillGrams", 1000, "ebook"),
      value("massGrams", 4900, "common"),
      value("fillGrams", 1800, "common"),
      words("remark", "The tertiary source gives the figures of the PTM-1 here", "common"),
    ],
  },
];

function value(property: ModelClaim["property"], one: number, source: SourceName): ModelClaim {
  return { property, minimum: one, source: sources[source] };
}

function range(property: ModelClaim["property"], minimum: number, maximum: number, source: SourceName): ModelClaim {
  return { property, minimum, maximum, source: sources[source] };
}

function words(property: ModelClaim["property"], text: string, source: SourceName): ModelClaim {
  return { property, text, source: sources[source] };
}
