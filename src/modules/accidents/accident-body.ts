import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { itemsFound } from "../ordnance/item-found.ts";
import { statisticGroups } from "../ordnance/statistic-group.ts";
import { locatedBody } from "../reports/located-body.ts";
import { accidentClasses, lineOfContactSides, locationAccuracies, yesNoUnknown } from "./accident-choices.ts";
import { casualty } from "./casualty.ts";

const somePeople = Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 }));

/** What went off, in the groups of published figures. */
export const accidentCauses = [...Object.keys(statisticGroups), "unknown"] as const;

/**
 * What a report of an accident says. Only the place must be known; the date of information is the day it happened, or
 * where `dateKnown` is no, the day it was told.
 */
export const accidentBody = Type.Object(
  {
    ...locatedBody.properties,
    dateKnown: Type.Optional(Type.Boolean()),
    timeOfDay: Type.Optional(
      Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$", description: "a time of day as HH:MM" }),
    ),
    locationAccuracy: Type.Optional(Type.Enum([...locationAccuracies])),
    insideHazard: Type.Optional(Type.Enum([...yesNoUnknown])),
    hazardCode: Type.Optional(hazardCode),
    areaMarked: Type.Optional(Type.Enum([...yesNoUnknown])),
    formerLineOfContact: Type.Optional(Type.Enum([...lineOfContactSides])),
    accidentClass: Type.Optional(Type.Enum([...accidentClasses])),
    cause: Type.Optional(Type.Enum([...accidentCauses])),
    itemsFound,
    killed: somePeople,
    injured: somePeople,
    casualtyTotal: somePeople,
    casualties: Type.Optional(Type.Array(casualty, { maxItems: 500 })),
  },
  { additionalProperties: false },
);

export type AccidentBody = Type.Static<typeof accidentBody>;
