import Type from "typebox";
import { locationAccuracies, yesNoUnknown } from "../accidents/accident-choices.ts";
import { statisticGroups } from "../ordnance/statistic-group.ts";
import { pointShape } from "../reports/ground-shape.ts";
import { isoDate, uuid7 } from "../reports/report.ts";

/** How somebody told the programme. */
export const sightingChannels = [
  "hotline",
  "emergency-service",
  "portal",
  "message",
  "visit",
  "field-team",
  "other",
] as const;

export const sightingCategories = [...Object.keys(statisticGroups), "unknown"] as const;

/** What became of it. */
export const followUps = ["open", "visit-planned", "task-given", "done", "nothing-found", "not-needed"] as const;

/** One line of printable text without spaces around it: a reference that people read out on the telephone. */
const reference = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: "^\\S(.*\\S)?$",
  description: "a reference of at most 80 characters, on one line and without spaces around it",
});

/**
 * What a member of the public saw. Who they are stands in the vault alone; `identityId` leads there. A later report with
 * the same reference says what became of it.
 */
export const sightingBody = Type.Object(
  {
    reference,
    channel: Type.Enum([...sightingChannels]),
    seenOn: Type.Optional(isoDate),
    category: Type.Enum([...sightingCategories]),
    howMany: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    moved: Type.Optional(Type.Enum([...yesNoUnknown])),
    touched: Type.Optional(Type.Enum([...yesNoUnknown])),
    description: Type.Optional(Type.String({ multiline: true })),
    location: Type.Optional(pointShape),
    locationAccuracy: Type.Optional(Type.Enum([...locationAccuracies])),
    accuracyMetres: Type.Optional(Type.Number({ minimum: 0, maximum: 100_000, unit: "m" })),
    settlement: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    identityId: Type.Optional(uuid7),
    safeToCallBack: Type.Optional(Type.Boolean()),
    followUp: Type.Optional(Type.Enum([...followUps])),
    task: Type.Optional(reference),
  },
  { additionalProperties: false },
);

export type SightingBody = Type.Static<typeof sightingBody>;
