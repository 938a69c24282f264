import { type Draft, soonAfter } from "./draft.ts";
import { besideFront } from "./front-line.ts";
import { groundField, type Story } from "./hazard-story.ts";
import { lonLatOf } from "./local-plane.ts";
import { someoneOf, type Team } from "./people.ts";
import type { Random } from "./random.ts";
import type { Episode } from "./sample-step.ts";
import { groundShapeOf, remeasured } from "./shapes.ts";
import { unionOfCells } from "./union-of-cells.ts";

/** Reports that no plot tells: each is here because a check, a column or a status needs its example. */
export function unusualReports(stories: readonly Story[], random: Random): Draft[] {
  const early = (story: Story): boolean => (story.drafts[0]?.submittedOn ?? "") < "2023-03-01";
  const [first, second, third] = stories.filter((story) => story.drafts.length === 1 && early(story));
  const done = stories.find(
    ({ remaining, released, day }) => remaining.length === 0 && released.length > 20 && day < "2025-03-01",
  );
  if (!first || !second || !third || !done) throw new Error("the stories leave nothing for unusual reports");
  const draft = draftWith(random);
  const inside = groundField(first, first.hazard.cells.slice(0, 4));
  return [
    draft("2023-05-11", "inside-known-area", "community", areaReport("SMP-0201", inside)),
    draft("2023-09-19", "near-duplicate", "survey", areaReport("SMP-0202", nearly(second, random))),
    {
      ...draft("2024-02-06", "near-duplicate", "community", areaReport("SMP-0203", nearly(third, random))),
      rejection: `Within half a metre of ${third.hazard.code}: one area, measured twice.`,
    },
    draft("2024-04-23", "outside-any-area", "clearance", {
      type: "clearance-completion",
      body: {
        cleared: groundShapeOf([[patchBesideRoad(random)]]),
        operation: "mine-clearance",
        description:
          "Verge of the water main, cleared at the request of the works department; no hazard was recorded here.",
      },
    }),
    draft("2025-06-17", "reopens-released-land", "survey", {
      type: "hazard-report",
      body: {
        hazardCode: "SMP-0204",
        name: "Found after ploughing",
        kind: "confirmed",
        description:
          "A farmer ploughed up a mine on land handed over last year. The area around it is hazardous again.",
        area: groundField(done, done.hazard.cells.slice(0, 3)),
      },
    }),
  ];
}

interface TypedBody {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

function draftWith(random: Random) {
  return (dateOfInformation: string, episode: Episode, team: Team, { type, body }: TypedBody): Draft => ({
    type,
    dateOfInformation,
    reportedBy: someoneOf(team, random),
    body,
    submittedOn: soonAfter(dateOfInformation, random),
    episode,
  });
}

function areaReport(hazardCode: string, area: ReturnType<typeof groundShapeOf>): TypedBody {
  return { type: "hazard-report", body: { hazardCode, kind: "suspected", area } };
}

/** The hazard's perimeter walked again with another receiver. */
function nearly(story: Story, random: Random): ReturnType<typeof groundShapeOf> {
  return groundShapeOf(remeasured(unionOfCells(story.hazard.site.mesh, story.hazard.cells), 0.3, random));
}

function patchBesideRoad(random: Random): (readonly [number, number])[] {
  const [along, left] = [17_000, 1_900];
  const corners = Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * 2 * Math.PI;
    const radius = random.between(35, 60);
    return lonLatOf(besideFront(along + 2 * radius * Math.cos(angle), left + radius * Math.sin(angle)));
  });
  return [...corners, ...corners.slice(0, 1)];
}
