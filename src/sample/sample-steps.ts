import type { Report } from "../modules/reports/report.ts";
import { reportTypeNamed } from "../modules/reports/report-types.ts";
import { daysAfter, momentOf } from "./calendar.ts";
import { capacityDrafts } from "./capacity-stories.ts";
import type { Draft } from "./draft.ts";
import { beginStory, type Plot, type Story } from "./hazard-story.ts";
import { drawIsland } from "./island.ts";
import { withMistakes } from "./mistakes.ts";
import { someApprover } from "./people.ts";
import { peopleDrafts } from "./people-stories.ts";
import { tellPlot } from "./plots.ts";
import { accidentDrafts, liftedMinefieldDrafts, placeDrafts } from "./point-stories.ts";
import { qualityDrafts } from "./quality-stories.ts";
import { type Random, seededRandom } from "./random.ts";
import { releaseDrafts } from "./release-stories.ts";
import { drawHazards } from "./sample-hazard.ts";
import { sampleId } from "./sample-id.ts";
import type { SampleDecision, SampleStep } from "./sample-step.ts";
import { taskDrafts } from "./task-stories.ts";
import { unusualReports } from "./unusual-reports.ts";

const standardSeed = 20_210_104;
const waitingCount = 12;
const lastDecisionDay = "2025-12-31";

const plotCounts: Readonly<Record<Plot, number>> = {
  waits: 28,
  surveyed: 24,
  cancelled: 22,
  cleared: 30,
  "partly-cleared": 20,
  "battle-area": 12,
};

/** Every report of the sample programme in the order in which it was submitted; the same for the same seed. */
export function sampleSteps(seed = standardSeed): SampleStep[] {
  const random = seededRandom(seed);
  const island = drawIsland(random);
  const stories = tellStories(random);
  const ordinary = stories.flatMap(({ drafts }) => drafts);
  const drafts = [
    ...placeDrafts(island, random),
    ...liftedMinefieldDrafts(random),
    ...accidentDrafts(random),
    ...withMistakes(ordinary, random),
    ...unusualReports(stories, random),
    ...qualityDrafts(random),
    ...capacityDrafts(random),
    ...taskDrafts(stories, random),
    ...releaseDrafts(stories, random),
    ...peopleDrafts(island, random),
  ];
  return datedSteps(drafts, random);
}

function tellStories(random: Random): Story[] {
  const hazards = drawHazards(random);
  const plots = shuffled(
    Object.entries(plotCounts).flatMap(([plot, count]) => Array.from({ length: count }, () => plot as Plot)),
    random,
  );
  return hazards.map((hazard, index) => {
    const plot = plots[index] ?? "waits";
    // Long plots begin early, so that five years are enough for them; what only waits is still being found today.
    const days = plot === "waits" || plot === "surveyed" || plot === "cancelled" ? 1_770 : 1_250;
    const story = beginStory(hazard, daysAfter("2021-02-01", Math.floor(days * random.next() ** 1.15)), random);
    tellPlot(story, plot);
    return story;
  });
}

/** Gives drafts their moments, ids and decisions; the last twelve submitted still wait for approval. */
function datedSteps(drafts: readonly Draft[], random: Random): SampleStep[] {
  const dated = drafts
    .map((draft) => ({ draft, at: momentOf(draft.submittedOn, random.between(6 * 3_600, 17 * 3_600)) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const ids = new Map(dated.map(({ draft, at }) => [draft, sampleId(at, random)]));
  return dated.map(({ draft, at }, index): SampleStep => {
    const waits = index >= dated.length - waitingCount;
    const decision = waits ? null : decisionOn(draft, random);
    return { at, document: documentOf(draft, ids, random), decision, episode: draft.episode ?? null };
  });
}

function documentOf(draft: Draft, ids: ReadonlyMap<Draft, string>, random: Random): Report {
  const id = ids.get(draft);
  const supersedes = draft.corrects && ids.get(draft.corrects);
  const type = reportTypeNamed(draft.type);
  if (id === undefined || type === undefined) throw new Error(`the sample has a report of no type: ${draft.type}`);
  return {
    id,
    type: draft.type,
    schemaVersion: type.version,
    dateOfInformation: draft.dateOfInformation,
    reportedBy: draft.reportedBy,
    ...(random.chance(0.4)
      ? { source: { reliability: random.pick(["A", "B", "C"] as const), credibility: random.whole(1, 4) } }
      : {}),
    body: { ...draft.body },
    attachments: [],
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

function decisionOn(draft: Draft, random: Random): SampleDecision {
  const day = daysAfter(draft.submittedOn, random.whole(1, 8));
  const at = momentOf(day < lastDecisionDay ? day : lastDecisionDay, random.between(7 * 3_600, 18 * 3_600));
  const by = someApprover(random);
  return draft.rejection === undefined
    ? { at, by, kind: "approve" }
    : { at, by, kind: "reject", reason: draft.rejection };
}

function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  return things
    .map((thing) => ({ thing, draw: random.next() }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ thing }) => thing);
}
