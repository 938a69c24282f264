import { daysAfter } from "./calendar.ts";
import { neighboursOf } from "./cell-mesh.ts";
import { type Draft, lastDay, submission } from "./draft.ts";
import { someoneOf, type Team } from "./people.ts";
import type { Random } from "./random.ts";
import type { SampleHazard } from "./sample-hazard.ts";
import type { Episode } from "./sample-step.ts";
import { groundShapeOf } from "./shapes.ts";
import { unionOfCells } from "./union-of-cells.ts";

/** How the work on one hazard goes, so that every status and every column of the ledger has its examples. */
export type Plot = "waits" | "surveyed" | "cancelled" | "cleared" | "partly-cleared" | "battle-area";

/** One hazard's reports while they are being told: what remains of it, and the day of the next report. */
export interface Story {
  readonly hazard: SampleHazard;
  readonly random: Random;
  readonly drafts: Draft[];
  /** Cells not yet released, in the order in which teams work through them. */
  remaining: number[];
  released: number[];
  day: string;
}

export function beginStory(hazard: SampleHazard, firstDay: string, random: Random): Story {
  const { site } = hazard;
  const fromWest = random.chance(0.5) ? 1 : -1;
  const progress = (cell: number): number => {
    const column = cell % site.mesh.columns;
    return fromWest * (column + (0.3 * (cell - column)) / site.mesh.columns);
  };
  const held = hazard.cells.filter((cell) => !hazard.overlap.includes(cell));
  const remaining = held.toSorted((a, b) => progress(a) - progress(b));
  return { hazard, random, drafts: [], remaining, released: [], day: firstDay };
}

/** A ground field of a report as a union of the hazard's cells. */
export function groundField(story: Story, cells: readonly number[]): ReturnType<typeof groundShapeOf> {
  return groundShapeOf(unionOfCells(story.hazard.site.mesh, cells));
}

/** Writes a report of the day; days after the end of the sample are not told. */
export function tell(
  story: Story,
  team: Team,
  type: string,
  body: Readonly<Record<string, unknown>>,
  episode?: Episode,
): void {
  if (story.day > lastDay) return;
  const { random, day } = story;
  const sent = submission(day, random);
  story.drafts.push({
    type,
    dateOfInformation: day,
    reportedBy: someoneOf(team, random),
    body,
    ...sent,
    ...(episode === undefined ? {} : { episode }),
  });
}

export function passDays(story: Story, low: number, high: number): void {
  story.day = daysAfter(story.day, story.random.whole(low, high));
}

/** Takes the next cells from the working front of the hazard. */
export function takeNext(story: Story, count: number): number[] {
  const taken = story.remaining.slice(0, count);
  story.remaining = story.remaining.slice(count);
  story.released = [...story.released, ...taken];
  return taken;
}

/** Takes cells from the far end: what survey releases while clearance works towards it. */
export function takeFar(story: Story, share: number): number[] {
  const count = Math.max(1, Math.round(story.remaining.length * share));
  const taken = story.remaining.slice(-count);
  story.remaining = story.remaining.slice(0, -count);
  story.released = [...story.released, ...taken];
  return taken;
}

/** One to three cells just outside the hazard, beside ground that remains or, failing that, was released. */
export function takeMargin(story: Story): number[] {
  const { mesh } = story.hazard.site;
  const known = new Set([...story.remaining, ...story.released]);
  const near = story.remaining.length > 0 ? story.remaining : story.released;
  const beside = story.hazard.margin.filter(
    (cell) => !known.has(cell) && neighboursOf(mesh, cell).some((other) => near.includes(other)),
  );
  const first = story.random.whole(0, Math.max(0, beside.length - 3));
  return beside.slice(first, first + story.random.whole(1, 3));
}
