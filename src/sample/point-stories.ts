import { daysAfter } from "./calendar.ts";
import { type Draft, lastDay, soonAfter, submission } from "./draft.ts";
import { besideFront, frontLengthMetres } from "./front-line.ts";
import type { Island } from "./island.ts";
import { lonLatOf } from "./local-plane.ts";
import { someoneOf } from "./people.ts";
import type { Random } from "./random.ts";
import { groundShapeOf, pointShapeOf } from "./shapes.ts";
import { describeAccident, describeLiftedMinefield } from "./wording.ts";

const officeDay = "2021-01-04";
const accidentCount = 68;
const liftedMinefieldCount = 120;

/** The island's units and settlements, entered by the office in its first week. */
export function placeDrafts(island: Island, random: Random): Draft[] {
  const places = [
    ...island.units.map(({ boundary, ...unit }) => ({
      type: "administrative-unit",
      body: { ...unit, boundary: groundShapeOf(boundary) },
    })),
    ...island.settlements.map(({ name, location }) => ({
      type: "settlement",
      body: { name, location: pointShapeOf(location) },
    })),
  ];
  return places.map((place) => ({
    ...place,
    dateOfInformation: officeDay,
    reportedBy: someoneOf("office", random),
    submittedOn: officeDay,
  }));
}

/** Accidents near the former front: many in the first two years, fewer later. */
export function accidentDrafts(random: Random): Draft[] {
  return Array.from({ length: accidentCount }, (): Draft => {
    const dateOfInformation = daysAfter("2021-01-20", Math.floor(1_780 * random.next() ** 1.4));
    return {
      type: "accident-report",
      dateOfInformation,
      reportedBy: someoneOf("community", random),
      body: { location: pointShapeOf(nearFront(900, random)), ...describeAccident(random) },
      ...submission(dateOfInformation, random),
    };
  }).filter(({ submittedOn }) => submittedOn <= lastDay);
}

/** Minefields that old map sheets call lifted, typed in sheet by sheet during 2021. */
export function liftedMinefieldDrafts(random: Random): Draft[] {
  return Array.from({ length: liftedMinefieldCount }, (_, index): Draft => {
    const dateOfInformation = daysAfter("2021-02-01", Math.floor(index / 12) * 21);
    return {
      type: "lifted-minefield",
      dateOfInformation,
      reportedBy: someoneOf("office", random),
      body: { location: pointShapeOf(nearFront(450, random)), ...describeLiftedMinefield(random) },
      submittedOn: soonAfter(dateOfInformation, random),
    };
  });
}

function nearFront(metres: number, random: Random): readonly [number, number] {
  return lonLatOf(besideFront(random.between(0, frontLengthMetres), random.between(-metres, metres)));
}
