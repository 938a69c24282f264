import { daysAfter } from "./calendar.ts";
import { type Draft, lastDay, soonAfter } from "./draft.ts";
import { besideFront } from "./front-line.ts";
import { groundField, type Story, takeFar, takeNext } from "./hazard-story.ts";
import { lonLatOf } from "./local-plane.ts";
import { peopleByTeam, type Team } from "./people.ts";
import type { Random } from "./random.ts";
import { someItems } from "./sample-items.ts";
import { groundShapeOf, pointShapeOf } from "./shapes.ts";

type Body = Readonly<Record<string, unknown>>;
type Write = (type: string, day: string, team: Team, body: Body, turn?: number) => Draft;

/** Reports around survey and clearance that no plot tells: a few of each type, so that every screen has its example. */
export function releaseDrafts(stories: readonly Story[], random: Random): Draft[] {
  const write: Write = (type, day, team, body, turn = 0) => {
    const people = peopleByTeam[team];
    const reportedBy = people[turn % people.length];
    if (reportedBy === undefined) throw new Error(`the sample has nobody in ${team}`);
    return { type, dateOfInformation: day, reportedBy, body, submittedOn: soonAfter(day, random) };
  };
  const idle = stories.filter(({ day, remaining }) => day < "2025-06-01" && remaining.length > 8);
  const done = stories.filter(({ day, remaining, released }) => {
    return day < "2024-06-01" && remaining.length === 0 && released.length > 8;
  });
  const drafts = [
    ...progressDrafts(stories, write),
    ...battleAreaDrafts(stories, write),
    ...cancellationDrafts(idle, write),
    ...roadDrafts(write),
    ...statusDrafts(idle, write),
    ...handoverDrafts(done, write),
    ...findingDrafts(done, write),
    ...spotTaskDrafts(write, random),
    ...modelDrafts(write),
  ];
  return drafts.filter(({ submittedOn }) => submittedOn <= lastDay);
}

const has = ({ drafts }: Story, type: string) => drafts.some((draft) => draft.type === type);

/** Three weeks of work before the first completion of some areas. */
function progressDrafts(stories: readonly Story[], write: Write): Draft[] {
  const worked = stories.filter((story) => has(story, "clearance-completion")).slice(3, 9);
  return worked.flatMap((story, i) => {
    const first = story.drafts.find(({ type }) => type === "clearance-completion");
    if (first === undefined) return [];
    return [21, 14, 7].map((before, week) => {
      const from = daysAfter(first.dateOfInformation, -before);
      const to = daysAfter(from, 4);
      const body = {
        ...{ hazardCode: story.hazard.code, team: `${first.reportedBy.organisation}, team ${1 + (i % 3)}`, from, to },
        worked: [
          { kind: "lane", name: `A${2 * week + 1}`, squareMetres: 420 + 35 * i },
          { kind: "lane", name: `A${2 * week + 2}`, squareMetres: 380 + 20 * week },
        ],
        ...{ depthCm: 20, assets: ["manual-deminers"], deminers: 10, deminerHours: 290 - 40 * week },
        ...(week === 1
          ? { stoppages: [{ reason: "weather", hours: 8, remarks: "Rain from the second day on." }] }
          : {}),
        itemsFound: someItems(i + week, "ap-blast-mine"),
      };
      return write("clearance-progress", to, "clearance", body, i);
    });
  });
}

function battleAreaDrafts(stories: readonly Story[], write: Write): Draft[] {
  const fought = stories.filter(({ drafts, remaining, day }) => {
    const isBattleArea = drafts.some(({ body }) => body["operation"] === "battle-area-clearance");
    return isBattleArea && remaining.length >= 3 && day < "2025-11-01";
  });
  return fought.slice(0, 2).map((story, i) =>
    write("battle-area-clearance", daysAfter(story.day, 40), "battle-area", {
      ...{ hazardCode: story.hazard.code, cleared: groundField(story, takeNext(story, 3)) },
      ...(i === 0 ? { search: "surface" } : { search: "sub-surface", depthCm: 50 }),
      itemsFound: someItems(i, "uxo-mortar-bomb"),
    }),
  );
}

function cancellationDrafts(idle: readonly Story[], write: Write): Draft[] {
  const suspected = idle.filter((story) => story.drafts.length === 1);
  return suspected.slice(0, 2).map((story) =>
    write("cancellation", daysAfter(story.day, 120), "office", {
      ...{ hazardCode: story.hazard.code, cancelled: groundField(story, takeFar(story, 0.3)) },
      criteria: ["in-use-unharmed", "no-evidence"],
      description: "Sown and grazed since 2020; both villages agree.",
    }),
  );
}

function roadDrafts(write: Write): Draft[] {
  const road = { lengthMetres: 400, widthMetres: 8 };
  return [
    write("road-clearance", "2024-03-12", "clearance", {
      ...{ work: "clearance", roadName: "Pump station track", from: "Main road", to: "Pump station", ...road },
      ...{ cleared: strip(21_000, 2_400), depthCm: 20, method: "Machine, then manual" },
      itemsFound: someItems(1, "av-blast-mine"),
    }),
    write("road-clearance", "2024-05-21", "clearance", {
      ...{ work: "verification", roadName: "Cemetery road", from: "Village", to: "Cemetery", ...road },
      verified: strip(26_000, 2_400),
    }),
  ];
}

/** A stretch of road along the front: 400 m by 8 m. */
function strip(along: number, left: number): ReturnType<typeof groundShapeOf> {
  const at = (forward: number, aside: number) => lonLatOf(besideFront(along + forward, left + aside));
  const corners = [at(0, 0), at(400, 0), at(400, 8), at(0, 8)];
  return groundShapeOf([[[...corners, ...corners.slice(0, 1)]]]);
}

function statusDrafts(idle: readonly Story[], write: Write): Draft[] {
  return idle
    .filter((story) => has(story, "clearance-completion"))
    .slice(0, 3)
    .flatMap((story, i) => {
      const stopped = daysAfter(story.day, 20);
      const goesOn = daysAfter(story.day, 110);
      const { code: hazardCode } = story.hazard;
      const stop = { hazardCode, status: "suspended", since: stopped, reason: i === 1 ? "funding" : "season" };
      const again = { hazardCode, status: i === 0 ? "resumed" : "reopened-for-work", since: goesOn, reason: "season" };
      const drafts = [write("area-status", stopped, "office", stop)];
      return i === 1 ? drafts : [...drafts, write("area-status", goesOn, "office", again)];
    });
}

function handoverDrafts(done: readonly Story[], write: Write): Draft[] {
  const uses = ["agriculture", "residential", "transport", "energy"] as const;
  return done.slice(1, 5).map((story, i) => {
    const day = daysAfter(story.day, 30);
    return write("handover", day, "community", {
      ...{ hazardCodes: [story.hazard.code], handedOverOn: day, communityInvolved: true },
      receivedBy: i === 2 ? "state-body" : "community",
      present: { men: 9 + i, women: 7 + 2 * i, boys: 3, girls: 4, total: 23 + 3 * i },
      releasedFor: [{ purpose: uses[i] ?? "other", squareMetres: 10_000 * (3 + i) }],
      residualRiskAcknowledged: true,
      residualRisk: "Below the depth of clearance nothing was searched. Deep ploughing needs a new survey.",
    });
  });
}

/** One find on released land that was closed again, and one that waits for a decision: approving it raises the alert. */
function findingDrafts(done: readonly Story[], write: Write): Draft[] {
  const [first, second] = done.slice(5);
  if (first === undefined || second === undefined) throw new Error("the sample has no finished areas for a find");
  const cellOf = (story: Story) => groundField(story, story.released.slice(0, 1));
  const find = (story: Story, foundDuring: string, radiusMetres: number) => ({
    ...{ hazardCode: story.hazard.code, location: pointShapeOf(middleOf(cellOf(story))), foundDuring, radiusMetres },
    itemsFound: [
      { category: "ap-blast-mine", model: "pmn-2", quantity: 1, state: "found", depthCm: 24, disposal: "left-marked" },
    ],
  });
  return [
    write("post-clearance-finding", "2024-08-06", "community", find(first, "use-of-land", 12)),
    write("clearance-completion", "2024-09-24", "clearance", {
      ...{ hazardCode: first.hazard.code, cleared: around(middleOf(cellOf(first)), 15), operation: "mine-clearance" },
      ...{ depthCm: 40, method: "Manual", markersPlaced: true, communityInformed: true, inspection: "passed" },
    }),
    {
      ...write("post-clearance-finding", "2025-12-19", "community", find(second, "building-work", 20), 1),
      submittedOn: "2025-12-22",
    },
  ];
}

function middleOf(shape: ReturnType<typeof groundShapeOf>): readonly [number, number] {
  const ring = (shape.geometry.coordinates as (readonly [number, number])[][])[0] ?? [];
  const corners = ring.slice(1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

/** A square around a place, half a side wide; degrees by the island's latitude are near enough for a sample. */
function around([lon, lat]: readonly [number, number], metres: number): ReturnType<typeof groundShapeOf> {
  const [dy, dx] = [metres / 111_000, metres / (111_000 * Math.cos((lat * Math.PI) / 180))];
  const corners = [
    [lon - dx, lat - dy],
    [lon + dx, lat - dy],
    [lon + dx, lat + dy],
    [lon - dx, lat + dy],
    [lon - dx, lat - dy],
  ] as const;
  // Seven decimals, as the field writes them.
  const written = corners.map(([x, y]) => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7] as const);
  return groundShapeOf([[written]]);
}

function spotTaskDrafts(write: Write, random: Random): Draft[] {
  const callers = ["police-102", "community", "emergency-112", "hotline"] as const;
  return Array.from({ length: 10 }, (_, i) => {
    const day = daysAfter("2022-03-04", 131 * i);
    const place = lonLatOf(besideFront(2_000 + 3_700 * i, random.between(-900, 900)));
    return write("eod-spot-task", day, "battle-area", {
      ...{ location: pointShapeOf(place), calledBy: callers[i % 4], calledOn: daysAfter(day, -1) },
      ...(i === 7
        ? { outcome: "nothing-found" }
        : { outcome: "dealt-with", itemsFound: someItems(i, i % 2 === 0 ? "uxo-projectile" : "uxo-mortar-bomb") }),
    });
  });
}

function modelDrafts(write: Write): Draft[] {
  const source = "Sample Clearance Company North, one piece weighed and measured";
  return [
    write("ordnance-model", "2023-04-18", "office", {
      ...{ model: "tm-57", name: { en: "TM-57", ru: "ТМ-57" }, category: "av-blast-mine" },
      claims: [
        { property: "massGrams", minimum: 8_700, source },
        { property: "colour", text: "Dark green, faded", source },
      ],
    }),
  ];
}
