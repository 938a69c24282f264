import { daysAfter } from "./calendar.ts";
import { teamCode } from "./capacity-stories.ts";
import { type Draft, soonAfter } from "./draft.ts";
import type { Story } from "./hazard-story.ts";
import { someoneOf } from "./people.ts";
import { operators } from "./quality-stories.ts";
import type { Random } from "./random.ts";

const taskCount = 8;
const priorities = ["high", "normal", "urgent", "low"] as const;

/** Orders to clear some of the areas that were cleared, with progress as it went: in time, late, stopped. */
export function taskDrafts(stories: readonly Story[], random: Random): Draft[] {
  const worked = stories.filter(({ drafts }) => drafts.some(isClearance)).slice(0, taskCount);
  return worked.flatMap((story, i) => {
    const [first, last] = [story.drafts.find(isClearance), story.drafts.findLast(isClearance)];
    if (first === undefined || last === undefined) return [];
    const operator = operators.indexOf(first.reportedBy.organisation);
    const organisation = first.reportedBy.organisation;
    const number = `TO-${first.dateOfInformation.slice(0, 4)}-${String(i + 1).padStart(2, "0")}`;
    const starts = daysAfter(first.dateOfInformation, -21);
    const order = {
      number,
      organisation,
      activity: "manual-clearance",
      priority: priorities[i % priorities.length],
      hazardCodes: [story.hazard.code],
      teamCodes: [teamCode(Math.max(0, operator), 0)],
      plannedStart: starts,
      // Every third is planned too short.
      plannedEnd: daysAfter(last.dateOfInformation, i % 3 === 2 ? -15 : 10),
      expectedSquareMetres: 1_000 * random.whole(20, 90),
      instructions: "Begin from the marked road. Stop and report anything that is not in the dossier.",
      issuedBy: "Sample Information Office",
    };
    const by = first.reportedBy;
    const progress = (day: string, body: Readonly<Record<string, unknown>>): Draft => ({
      type: "task-progress",
      dateOfInformation: day,
      reportedBy: by,
      body: { number, organisation, ...body },
      submittedOn: soonAfter(day, random),
    });
    const issued = daysAfter(starts, -14);
    return [
      {
        type: "task-order",
        dateOfInformation: issued,
        reportedBy: someoneOf("office", random),
        body: order,
        submittedOn: soonAfter(issued, random),
      },
      progress(starts, { state: "started", percent: 0 }),
      i === 4
        ? progress(last.dateOfInformation, { state: "suspended", percent: 60, reason: "Heavy rain since the weekend." })
        : progress(last.dateOfInformation, { state: "finished", percent: 100 }),
    ];
  });
}

function isClearance({ type }: Draft): boolean {
  return type === "clearance-completion";
}
