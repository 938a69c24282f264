import Type from "typebox";
import { acceptableCodes } from "../../modules/reports/acceptable-codes.ts";
import { repairNames } from "../../modules/reports/gate-repair-name.ts";
import { isoDate, nameOfSomeone } from "../../modules/reports/report.ts";

/** Where the value of one report field comes from. */
const fieldSource = Type.Union([
  Type.String({
    description: 'Text with {property}, {row} and {file} put in; "{depth}" alone keeps the number a number',
  }),
  Type.Number(),
  Type.Object(
    {
      property: Type.String(),
      values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
    },
    { additionalProperties: false },
  ),
]);

const fileMapping = Type.Object(
  {
    files: Type.String({ description: "File name; * stands for any characters" }),
    where: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]))),
    reportType: Type.String(),
    dateOfInformation: Type.Optional(fieldSource),
    geometryField: Type.Optional(Type.String({ description: "Field of the report that takes the row's geometry" })),
    fields: Type.Record(Type.String(), Type.Union([fieldSource, Type.Record(Type.String(), fieldSource)])),
  },
  { additionalProperties: false },
);

/** How the files of one source become reports: data, not code for each country. See docs/import-profiles.md. */
export const importProfile = Type.Object(
  {
    profile: Type.String({ minLength: 1 }),
    description: Type.Optional(Type.String()),
    programme: Type.Optional(
      Type.Object(
        {
          name: Type.Object({ en: Type.String(), az: Type.Optional(Type.String()), ru: Type.Optional(Type.String()) }),
          countryCode: Type.Union([Type.String({ pattern: "^[A-Z]{2}$" }), Type.Null()]),
        },
        { additionalProperties: false },
      ),
    ),
    reportedBy: Type.Object({ name: nameOfSomeone, organisation: nameOfSomeone }),
    approvedBy: Type.Optional(
      Type.String({ pattern: "\\S", description: "Person who answers for taking these rows as approved" }),
    ),
    dateOfInformation: Type.Optional(Type.Union([isoDate, Type.Object({ property: Type.String() })])),
    source: Type.Optional(
      Type.Object({
        description: Type.Optional(Type.String()),
        reliability: Type.Optional(Type.Enum(["A", "B", "C", "D", "E", "F"])),
        credibility: Type.Optional(Type.Integer({ minimum: 1, maximum: 6 })),
      }),
    ),
    repairs: Type.Array(Type.Enum([...repairNames])),
    accept: Type.Optional(Type.Array(Type.Enum([...acceptableCodes]))),
    identifying: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        description: "Properties that say who somebody is: not read, not kept, and the file itself is not kept either",
      }),
    ),
    mappings: Type.Array(fileMapping, { minItems: 1 }),
  },
  { additionalProperties: false },
);

export type ImportProfile = Type.Static<typeof importProfile>;
export type FileMapping = Type.Static<typeof fileMapping>;
export type FieldSource = Type.Static<typeof fieldSource>;
