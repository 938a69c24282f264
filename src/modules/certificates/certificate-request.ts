import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { itemFound } from "../ordnance/item-found.ts";
import { isoDate, nameOfSomeone, uuid7 } from "../reports/report.ts";

const closed = { additionalProperties: false };
const shortText = Type.String({ minLength: 1, maxLength: 400, pattern: "\\S" });
const longText = Type.String({ minLength: 1, maxLength: 4000, pattern: "\\S" });

/** Who says it: a certificate names the person behind every statement that no report carries. */
const sayer = Type.Object({ name: nameOfSomeone, organisation: nameOfSomeone }, closed);

/** What was found, as it is said when the certificate is issued: no report carries it, so it has no place and no photo. */
const itemSaid = Type.Omit(itemFound, ["position", "photo"], closed);

const people = Type.Integer({ minimum: 0, maximum: 100_000 });

/** A text in the languages it is given in; a document prints its own language's, or the first there is, named as such. */
const inLanguages = Type.Object(
  { en: Type.Optional(longText), az: Type.Optional(longText), ru: Type.Optional(longText) },
  { additionalProperties: false, minProperties: 1 },
);

/** What is said when a certificate is issued; whatever is left out is printed as "not recorded". */
export const certificateRequest = Type.Object(
  {
    /** The hazardous area whose released land is handed over … */
    hazardCode: Type.Optional(hazardCode),
    /** … or the approved reports that released it. */
    reportIds: Type.Optional(Type.Array(uuid7, { minItems: 1, maxItems: 200, uniqueItems: true })),
    handedOverOn: Type.Optional(isoDate),
    depth: Type.Optional(
      Type.Object(
        { centimetres: Type.Number({ minimum: 0, maximum: 1000 }), remark: Type.Optional(shortText), saidBy: sayer },
        closed,
      ),
    ),
    itemsFound: Type.Optional(Type.Object({ items: Type.Array(itemSaid, { maxItems: 200 }), saidBy: sayer }, closed)),
    quality: Type.Optional(
      Type.Object(
        {
          result: Type.Enum(["accepted", "accepted-after-correction", "not-inspected"]),
          inspectedOn: Type.Optional(isoDate),
          sampledSquareMetres: Type.Optional(Type.Number({ minimum: 0, maximum: 1e10 })),
          remark: Type.Optional(longText),
          saidBy: sayer,
        },
        closed,
      ),
    ),
    communityPresent: Type.Optional(
      Type.Object({ women: people, men: people, girls: people, boys: people, saidBy: sayer }, closed),
    ),
    residualRisk: Type.Optional(Type.Object({ statement: inLanguages, saidBy: sayer }, closed)),
    signatories: Type.Optional(
      Type.Array(
        Type.Object(
          {
            role: Type.Enum(["authority", "operator", "quality", "community", "owner", "donor"]),
            name: nameOfSomeone,
            organisation: Type.Optional(nameOfSomeone),
          },
          closed,
        ),
        { minItems: 1, maxItems: 8 },
      ),
    ),
    /** Certificates of this ground, or of some of it, that this one takes the place of. */
    supersedes: Type.Optional(Type.Array(uuid7, { minItems: 1, maxItems: 50, uniqueItems: true })),
  },
  closed,
);

export type CertificateRequest = Type.Static<typeof certificateRequest>;
export type Sayer = Type.Static<typeof sayer>;
