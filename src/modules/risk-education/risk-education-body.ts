import Type from "typebox";
import { pointShape } from "../reports/ground-shape.ts";
import { audience } from "./audience.ts";
import {
  audienceKinds,
  materialKinds,
  sessionActivities,
  sessionMessages,
  sessionMethods,
  sessionPlaces,
} from "./session-choices.ts";

const name = Type.String({ minLength: 1, maxLength: 200 });
const manyOf = <Value extends string>(values: readonly Value[]) =>
  Type.Optional(Type.Array(Type.Enum([...values]), { uniqueItems: true }));

/** What a report of risk education says: what was done, where, for whom, with what. */
export const riskEducationBody = Type.Object(
  {
    category: Type.Enum(["direct", "indirect", "training"]),
    activity: Type.Optional(Type.Enum([...sessionActivities])),
    method: Type.Optional(Type.Enum([...sessionMethods])),
    place: Type.Optional(Type.Enum([...sessionPlaces])),
    messages: manyOf(sessionMessages),
    settlement: Type.Optional(name),
    safeToRecordLocation: Type.Optional(Type.Boolean()),
    location: Type.Optional(pointShape),
    audienceKinds: manyOf(audienceKinds),
    audience: Type.Optional(audience),
    estimatedReach: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
    materials: Type.Optional(
      Type.Array(
        Type.Object(
          {
            kind: Type.Enum([...materialKinds]),
            quantity: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
          },
          { additionalProperties: false },
        ),
        { maxItems: 50 },
      ),
    ),
    partners: Type.Optional(Type.Array(name, { maxItems: 50 })),
    remarks: Type.Optional(Type.String({ multiline: true })),
  },
  { additionalProperties: false },
);

export type RiskEducationBody = Type.Static<typeof riskEducationBody>;
