import { clearInParts } from "./clearance-story.ts";
import { groundField, type Plot, passDays, type Story, takeFar, takeMargin, tell } from "./hazard-story.ts";
import { describeHazard, nameHazard } from "./wording.ts";

/** Tells everything that happens to one hazard, from its first report to the last clearance. */
export function tellPlot(story: Story, plot: Plot): void {
  const { random } = story;
  const confirmed = (plot === "cleared" || plot === "partly-cleared") && random.chance(0.35);
  firstReport(story, confirmed);
  passDays(story, 50, 220);
  if (plot === "waits") {
    if (random.chance(0.25)) reportMore(story);
    if (random.chance(0.4)) confirmAll(story);
    return;
  }
  if (plot === "cancelled") {
    cancelAll(story);
    return;
  }
  if (!confirmed) nonTechnicalSurvey(story);
  passDays(story, 40, 160);
  if (plot === "battle-area") {
    clearInParts(story, "battle-area-clearance", random.chance(0.5) ? 1 : 0.6);
    return;
  }
  if (plot === "surveyed" && random.chance(0.4)) return;
  technicalSurvey(story);
  if (plot === "surveyed") return;
  passDays(story, 30, 90);
  clearInParts(story, "mine-clearance", plot === "cleared" ? 1 : random.between(0.3, 0.8));
}

function firstReport(story: Story, confirmed: boolean): void {
  const { hazard } = story;
  tell(
    story,
    "survey",
    "hazard-report",
    {
      hazardCode: hazard.code,
      ...nameHazard(story),
      kind: confirmed ? "confirmed" : "suspected",
      ...describeHazard(story, confirmed),
      area: groundField(story, hazard.cells),
    },
    hazard.overlap.length > 0 ? "overlaps-neighbour" : undefined,
  );
}

/** A second hazard report of the same code adds ground beside the first. */
function reportMore(story: Story): void {
  const more = takeMargin(story);
  if (more.length === 0) return;
  const area = groundField(story, more);
  tell(story, "community", "hazard-report", { hazardCode: story.hazard.code, kind: "suspected", area });
  passDays(story, 30, 300);
}

function confirmAll(story: Story): void {
  tell(story, "survey", "non-technical-survey", {
    hazardCode: story.hazard.code,
    confirmed: groundField(story, story.remaining),
    recommendation: "cha",
    evidence: [
      { what: "explosive-item", how: "visual" },
      { what: "explosive-item", how: "verbal" },
    ],
    keyInformants: [{ role: "resident", count: 2 }],
    description: "Two residents showed where mines were seen. The whole area is confirmed.",
  });
}

function cancelAll(story: Story): void {
  if (story.random.chance(0.3)) {
    const far = takeFar(story, 0.5);
    tell(story, "survey", "non-technical-survey", {
      hazardCode: story.hazard.code,
      cancelled: groundField(story, far),
    });
    passDays(story, 30, 120);
  }
  tell(story, "survey", "non-technical-survey", {
    hazardCode: story.hazard.code,
    cancelled: groundField(story, takeFar(story, 1)),
    ...{ recommendation: "cancel", evidence: [{ what: "other", how: "verbal", remarks: "Grazed for years." }] },
    description: "In use as pasture for more than five years; no evidence found, no accident known. Cancelled in full.",
  });
}

function nonTechnicalSurvey(story: Story): void {
  const { random, hazard } = story;
  const cancelled = random.chance(0.75) ? takeFar(story, random.between(0.15, 0.45)) : [];
  const added = random.chance(0.3) ? takeMargin(story) : [];
  const confirmed = random.chance(0.8) ? [...story.remaining] : [];
  story.remaining = [...story.remaining, ...added];
  tell(story, "survey", "non-technical-survey", {
    hazardCode: hazard.code,
    ...(cancelled.length > 0 ? { cancelled: groundField(story, cancelled) } : {}),
    ...(confirmed.length > 0 ? { confirmed: groundField(story, confirmed) } : {}),
    ...(added.length > 0
      ? { added: groundField(story, added), addedKind: random.chance(0.5) ? "confirmed" : "suspected" }
      : {}),
  });
}

function technicalSurvey(story: Story): void {
  const { random, hazard } = story;
  if (story.remaining.length < 4) return;
  const reduced = takeFar(story, random.between(0.15, 0.35));
  const added = random.chance(0.12) ? takeMargin(story) : [];
  tell(story, "survey", "technical-survey", {
    hazardCode: hazard.code,
    ...{ approach: "systematic", assets: ["dogs"], reducedWithAsset: groundField(story, reduced) },
    ...(added.length > 0 ? { added: groundField(story, added), addedKind: "confirmed" } : {}),
    ...(random.chance(0.6)
      ? { description: random.pick(["By dogs.", "By machine, to 20 cm.", "Manual lanes every 10 m."]) }
      : {}),
  });
  story.remaining = [...story.remaining, ...added];
}
