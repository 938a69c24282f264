import Type from "typebox";
import { pointShape } from "../reports/ground-shape.ts";

const some = Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 }));

/** How far a service of a settlement works. Left out: nobody has said. */
export const serviceStates = ["working", "partly", "none"] as const;
const service = Type.Optional(Type.Enum([...serviceStates]));

/**
 * Who has come back to a settlement by a day, all in all since the return began: `returned…` counts those registered as
 * displaced from there, `living…` everyone who is there, workers and students too.
 */
export const returnBody = Type.Object(
  {
    settlement: Type.String({ minLength: 1, maxLength: 200, pattern: "\\S", description: "the name of a settlement" }),
    location: Type.Optional(pointShape),
    registeredFamilies: some,
    registeredPeople: some,
    returnedFamilies: some,
    returnedPeople: some,
    returnedFamiliesSinceLast: some,
    returnedPeopleSinceLast: some,
    livingPeople: some,
    livingWorkers: some,
    livingStudents: some,
    services: Type.Optional(
      Type.Object(
        { water: service, electricity: service, road: service, school: service, health: service },
        { additionalProperties: false },
      ),
    ),
    homes: Type.Optional(
      Type.Object({ total: some, habitable: some, damaged: some, destroyed: some }, { additionalProperties: false }),
    ),
    remarks: Type.Optional(Type.String({ multiline: true })),
  },
  { additionalProperties: false },
);

export type ReturnBody = Type.Static<typeof returnBody>;
