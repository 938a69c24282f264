import { daysAfter } from "./calendar.ts";
import type { Draft } from "./draft.ts";
import { groundFieldsOf, withMovedGround } from "./moved-draft.ts";
import type { Random } from "./random.ts";

const correctedLater = { "wrong-polygon": 9, "wrong-date": 6 } as const;
const rejectedFirstCount = 14;

const reasons = [
  "The perimeter is 1.3 km from the task site: check the first coordinate.",
  "No signature of the team leader on the completion form.",
  "The date of information is that of the typing; the form says three weeks earlier.",
  "Depth and method contradict each other; ask the team.",
  "The sketch shows six turning points, the table five.",
] as const;

/**
 * Puts the mistakes of ordinary work into a run of reports: a wrong polygon or date that is approved and later
 * superseded by the right one, and reports that are rejected first and sent again in order.
 */
export function withMistakes(drafts: readonly Draft[], random: Random): Draft[] {
  const result = [...drafts];
  const spoil = (count: number, fits: (draft: Draft) => boolean, replace: (draft: Draft) => readonly Draft[]): void => {
    const candidates = result.filter((draft) => draft.episode === undefined && fits(draft));
    for (let done = 0; done < count; done++) {
      const chosen = candidates[Math.floor(((done + random.between(0.2, 0.8)) / count) * candidates.length)];
      if (chosen !== undefined) result.splice(result.indexOf(chosen), 1, ...replace(chosen));
    }
  };
  const early = (draft: Draft): boolean => draft.submittedOn < "2025-07-01" && groundFieldsOf(draft).length > 0;
  const later = (draft: Draft): boolean => early(draft) && draft.dateOfInformation > "2022-03-01";
  spoil(correctedLater["wrong-polygon"], early, (draft) => wrongPolygon(draft, random));
  spoil(correctedLater["wrong-date"], later, (draft) => wrongDate(draft, random));
  spoil(rejectedFirstCount, early, (draft) => rejectedFirst(draft, random));
  return result;
}

/** A digit typed wrongly moves the whole polygon; weeks later the right one supersedes it. */
function wrongPolygon(draft: Draft, random: Random): Draft[] {
  const wrong: Draft = { ...withMovedGround(draft, random.between(120, 400), -150), episode: "wrong-polygon" };
  return [wrong, corrected(draft, wrong, random)];
}

/** The year of the month before: in January people still write the old one. */
function wrongDate(draft: Draft, random: Random): Draft[] {
  const wrong: Draft = { ...draft, dateOfInformation: daysAfter(draft.dateOfInformation, -365), episode: "wrong-date" };
  return [wrong, corrected(draft, wrong, random)];
}

function corrected(draft: Draft, wrong: Draft, random: Random): Draft {
  const submittedOn = daysAfter(draft.submittedOn, random.whole(20, 120));
  return { ...draft, submittedOn, corrects: wrong, episode: "correction" };
}

function rejectedFirst(draft: Draft, random: Random): Draft[] {
  const rejection = random.pick(reasons);
  const moved = rejection === reasons[0] ? withMovedGround(draft, 1_300, 0) : draft;
  const date = rejection === reasons[2] ? draft.submittedOn : draft.dateOfInformation;
  return [
    { ...moved, dateOfInformation: date, rejection, episode: "rejected" },
    { ...draft, submittedOn: daysAfter(draft.submittedOn, random.whole(10, 20)) },
  ];
}
