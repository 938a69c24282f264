import type { DossierFacts, DossierReport, Near } from "../../modules/dossiers/dossier-facts.ts";
import type { Language } from "../../modules/reports/report-type.ts";
import { reportTypeNamed } from "../../modules/reports/report-types.ts";
import type { Block, Column, DocumentModel, Fact } from "./document-model.ts";
import { mapBlock } from "./map/map-block.ts";
import { nameIn } from "./said.ts";
import { turningPointBlocks } from "./turning-point-table.ts";
import { type Speaker, speak } from "./words/speak.ts";

/** A task dossier in a language: a working paper as of a day, which says of itself that it is no certificate. */
export function dossierDocument(facts: DossierFacts, language: Language): DocumentModel {
  const speaker = speak(language);
  const { words, say, date } = speaker;
  const map = mapBlock(
    {
      frame: facts.map,
      land: facts.land,
      perimeters: facts.perimeters,
      around: facts.around,
      settlements: facts.settlements.map(({ name, position }) => ({ name: nameIn(name, language), position })),
      accidents: facts.accidents.map(({ position }) => position),
    },
    speaker,
  );
  const paper = say("dossierPaper", { date: date(facts.on), position: facts.journalPosition });
  return {
    language,
    title: `${words.dossierTitle} ${facts.code}`,
    shortTitle: `${words.dossierShort} ${facts.code}`,
    programme: nameIn(facts.programme.name, language),
    sample: facts.programme.isSample ? words.sample : null,
    subtitle: words.dossierKnown,
    code: null,
    date: facts.on,
    stamp: `homeground-dossier:${facts.on}:${facts.journalPosition}:${language}`,
    footer: paper,
    pageWords: words.page,
    blocks: [
      { kind: "paragraph", text: paper, tone: "warning" },
      { kind: "facts", rows: headFacts(facts, speaker) },
      { kind: "heading", text: words.ledgerTitle },
      { kind: "facts", rows: ledgerFacts(facts, speaker) },
      ...neighbourBlocks(facts, speaker),
      ...accidentBlocks(facts, speaker),
      ...settlementBlocks(facts, speaker),
      ...timelineBlocks(facts, speaker),
      { kind: "page" },
      { kind: "heading", text: words.mapTitle },
      map.block,
      { kind: "page" },
      ...turningPointBlocks(facts.perimeters, speaker),
    ],
    drawings: map.drawings,
  };
}

function headFacts(facts: DossierFacts, { words, date, language }: Speaker): Fact[] {
  const statuses = {
    open: words.statusOpen,
    "worked-on": words.statusWorkedOn,
    closed: words.statusClosed,
    covered: words.statusCovered,
  };
  const { code, name, unit } = facts;
  return [
    { label: words.hazard, value: name === null ? code : `${code} · ${name}`, tone: "strong" },
    { label: words.kind, value: facts.kind === "confirmed" ? words.confirmed : words.suspected },
    { label: words.status, value: statuses[facts.status] },
    unit === null
      ? { label: words.unit, value: words.notRecorded, tone: "missing" }
      : { label: words.unit, value: `${nameIn(unit.name, language)} (${unit.code})` },
    { label: words.firstReported, value: date(facts.firstReported) },
  ];
}

/** The ledger as a sum that can be added up with a pencil. */
function ledgerFacts({ ledger }: DossierFacts, { words, squareMetres }: Speaker): Fact[] {
  return [
    { label: words.ledgerOpened, value: squareMetres(ledger.openedSquareMetres) },
    { label: words.ledgerAdded, value: squareMetres(ledger.addedSquareMetres) },
    { label: words.ledgerCancelled, value: squareMetres(-ledger.cancelledSquareMetres) },
    { label: words.ledgerReduced, value: squareMetres(-ledger.reducedSquareMetres) },
    { label: words.ledgerCleared, value: squareMetres(-ledger.clearedSquareMetres) },
    { label: words.ledgerRemaining, value: squareMetres(ledger.remainingSquareMetres), tone: "strong" },
  ];
}

function way({ distanceMetres, bearingTrueDegrees }: Near, { metres, number }: Speaker): string[] {
  return [metres(distanceMetres), `${number(bearingTrueDegrees)}°`];
}

function wayColumns({ words }: Speaker): Column[] {
  return [
    { label: words.distance, share: null, align: "right" },
    { label: words.bearing, share: null, align: "right" },
  ];
}

function neighbourBlocks({ neighbours, withinMetres }: DossierFacts, speaker: Speaker): Block[] {
  const { words, say, metres, number } = speaker;
  const distance = metres(withinMetres);
  const heading = { kind: "heading", text: say("neighboursTitle", { distance }) } as const;
  if (neighbours.length === 0) {
    return [heading, { kind: "paragraph", text: say("neighboursNone", { distance }), tone: "quiet" }];
  }
  return [
    heading,
    {
      kind: "table",
      columns: [
        { label: words.hazard, share: 1, align: "left" },
        { label: words.kind, share: 1, align: "left" },
        { label: `${words.ledgerRemaining}, ${words.metre}²`, share: null, align: "right" },
        ...wayColumns(speaker),
      ],
      rows: neighbours.map((one) => [
        one.code ?? words.notShown,
        one.fates.map((fate) => (fate === "confirmed" ? words.confirmed : words.suspected)).join(", "),
        number(one.remainingSquareMetres),
        ...way(one, speaker),
      ]),
    },
  ];
}

function accidentBlocks({ accidents, withinMetres }: DossierFacts, speaker: Speaker): Block[] {
  const { words, say, metres } = speaker;
  const distance = metres(withinMetres);
  const heading = { kind: "heading", text: say("accidentsTitle", { distance }) } as const;
  if (accidents.length === 0) {
    return [heading, { kind: "paragraph", text: say("accidentsNone", { distance }), tone: "quiet" }];
  }
  return [
    heading,
    {
      kind: "table",
      columns: [
        { label: words.workDate, share: null, align: "left" },
        { label: words.accidentWhat, share: 1, align: "left" },
        ...wayColumns(speaker),
      ],
      rows: accidents.map((one) => [
        one.date,
        one.description ?? (one.isWithheld ? words.notShown : words.notRecorded),
        ...way(one, speaker),
      ]),
    },
  ];
}

function settlementBlocks({ settlements }: DossierFacts, speaker: Speaker): Block[] {
  const { words, language } = speaker;
  if (settlements.length === 0) return [];
  return [
    { kind: "heading", text: words.settlementsTitle },
    {
      kind: "table",
      columns: [{ label: words.legendSettlement, share: 1, align: "left" }, ...wayColumns(speaker)],
      rows: settlements.map((one) => [nameIn(one.name, language), ...way(one, speaker)]),
    },
  ];
}

function timelineBlocks({ reports }: DossierFacts, speaker: Speaker): Block[] {
  const { words } = speaker;
  const described = reports.filter(({ description, state }) => description !== null && state === "approved");
  return [
    { kind: "heading", text: words.timelineTitle },
    {
      kind: "table",
      columns: [
        { label: words.workDate, share: null, align: "left" },
        { label: words.timelineWhat, share: 1.2, align: "left" },
        { label: words.workBy, share: 1.3, align: "left" },
        { label: words.timelineState, share: 1, align: "left" },
      ],
      rows: reports.map((report) => timelineRow(report, speaker)),
    },
    ...(described.length === 0 ? [] : [{ kind: "heading", text: words.descriptionTitle } as const]),
    ...described.map(
      ({ description, dateOfInformation, organisation }): Block => ({
        kind: "paragraph",
        text: `${dateOfInformation}, ${organisation}: ${description}`,
        tone: "plain",
      }),
    ),
  ];
}

function timelineRow(report: DossierReport, { words, language }: Speaker): string[] {
  const states = {
    submitted: words.stateSubmitted,
    approved: words.stateApproved,
    rejected: words.stateRejected,
    superseded: words.stateSuperseded,
  };
  const { type, author, organisation, decidedBy, state, dateOfInformation } = report;
  return [
    dateOfInformation,
    reportTypeNamed(type)?.label[language] ?? type,
    author === null ? organisation : `${author}\n${organisation}`,
    decidedBy === null ? states[state] : `${states[state]}\n${decidedBy}`,
  ];
}
