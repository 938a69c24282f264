import type { Operation } from "../modules/land-release/land-claim.ts";
import { groundField, passDays, type Story, takeMargin, takeNext, tell } from "./hazard-story.ts";
import { someItems } from "./sample-items.ts";
import type { Episode } from "./sample-step.ts";
import { groundShapeOf, remeasured } from "./shapes.ts";
import { unionOfCells } from "./union-of-cells.ts";

const methods = ["Manual", "Machine, then manual", "Dogs, then manual", "Manual with a large-loop detector"] as const;

/**
 * Clears a share of what remains in completion reports of about three cells each. A few reports carry the mistakes of
 * real ones: ground outside, ground claimed before, perimeters measured again by hand that leave slivers.
 */
export function clearInParts(story: Story, operation: Operation, share: number): void {
  const { random } = story;
  const goal = Math.round(story.remaining.length * (1 - share));
  while (story.remaining.length > goal) {
    const before = story.released.slice(-2);
    const left = story.remaining.length - goal;
    const part = takeNext(story, left < 3 ? left : random.whole(2, 4));
    const episode = mistakeOf(story);
    const extra = episode === "claims-outside" ? takeMargin(story) : episode === "claims-again" ? before : [];
    tell(
      story,
      operation === "mine-clearance" ? "clearance" : "battle-area",
      "clearance-completion",
      {
        // A completion without a code takes the ground from whatever hazard holds it.
        ...(random.chance(0.05) ? {} : { hazardCode: story.hazard.code }),
        cleared: episode === "slivers" ? remeasuredField(story, part) : groundField(story, [...part, ...extra]),
        operation,
        ...depthOf(story, operation),
        ...documented(story, operation),
        ...(random.chance(0.7) ? { method: random.pick(methods) } : {}),
      },
      episode,
    );
    passDays(story, 45, 120);
  }
}

function mistakeOf({ random }: Story): Episode | undefined {
  const draw = random.next();
  if (draw < 0.03) return "claims-outside";
  if (draw < 0.055) return "claims-again";
  if (draw < 0.085) return "slivers";
  return undefined;
}

function remeasuredField(story: Story, cells: readonly number[]): ReturnType<typeof groundShapeOf> {
  return groundShapeOf(remeasured(unionOfCells(story.hazard.site.mesh, cells), 0.8, story.random));
}

/** What was found and what was done before handover: by how far the work is, so that no draw is used up. */
function documented({ released }: Story, operation: Operation): Readonly<Record<string, unknown>> {
  const turn = released.length;
  if (turn % 5 === 0) return {};
  const itemsFound = someItems(turn, operation === "mine-clearance" ? "ap-blast-mine" : "uxo-mortar-bomb");
  const steps = { markersPlaced: true, communityInformed: turn % 7 !== 0, inspection: "passed" };
  return { ...steps, ...(turn % 3 === 0 ? {} : { itemsFound }) };
}

function depthOf({ random }: Story, operation: Operation): { readonly depthCm?: number } {
  if (random.chance(0.15)) return {};
  return { depthCm: operation === "mine-clearance" ? random.pick([13, 20, 20, 30]) : random.pick([20, 50, 100]) };
}
