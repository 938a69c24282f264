import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { groundShape } from "../reports/ground-shape.ts";
import { longText, organisationName, recordCode } from "../reports/named-fields.ts";

const plan = Type.Object(
  {
    kind: Type.Enum(["area", "lot", "binomial"]),
    sampledFraction: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
    detection: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
    lotSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    sampleSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    acceptedDefects: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  },
  { additionalProperties: false },
);

const expectation = Type.Object(
  {
    itemsBefore: Type.Number({ minimum: 0, maximum: 1_000_000 }),
    clearanceDetection: Type.Number({ minimum: 0, maximum: 1 }),
  },
  { additionalProperties: false },
);

export const samplingBody = Type.Object(
  {
    number: recordCode,
    hazardCode: Type.Optional(hazardCode),
    taskNumber: Type.Optional(recordCode),
    organisation: organisationName,
    inspectorOrganisation: organisationName,
    block: Type.Optional(groundShape),
    blockSquareMetres: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1e9, unit: "m²" })),
    plan,
    sampledSquareMetres: Type.Optional(Type.Number({ minimum: 0, maximum: 1e9, unit: "m²" })),
    unitsInspected: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    itemsFound: Type.Integer({ minimum: 0, maximum: 10_000 }),
    defectsFound: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
    result: Type.Enum(["accepted", "rejected"]),
    expectation: Type.Optional(expectation),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type SamplingInspection = Type.Static<typeof samplingBody>;
