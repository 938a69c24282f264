import Type from "typebox";

/**
 * Calendar day, ISO 8601, that exists: `format` knows the lengths of months, the pattern leaves out year 0000, which
 * PostgreSQL does not have. Dates of information carry no time of day: the field writes days.
 */
export const isoDate = Type.String({ format: "date", pattern: "^(?!0000)\\d{4}-\\d{2}-\\d{2}$" });

/** UUID version 7 (RFC 9562), made where the report is made. */
export const uuid7 = Type.String({
  pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
});

/** Not blank: a report without an author cannot be answered for, nor approved by another person. */
export const nameOfSomeone = Type.String({ maxLength: 1000, pattern: "\\S", description: "a name" });

const sha256 = Type.String({ pattern: "^[0-9a-f]{64}$" });

/** Source reliability A–F and credibility of the information 1–6, as IMSMA grades both. */
const source = Type.Object({
  description: Type.Optional(Type.String()),
  reliability: Type.Optional(Type.Enum(["A", "B", "C", "D", "E", "F"])),
  credibility: Type.Optional(Type.Integer({ minimum: 1, maximum: 6 })),
});

/** Where an imported row came from, down to the row. */
const provenance = Type.Object({
  fileName: Type.String(),
  fileSha256: sha256,
  row: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
  profile: Type.String(),
  properties: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
});

const attachment = Type.Object({
  sha256,
  name: Type.String(),
  mediaType: Type.String(),
  byteLength: Type.Integer({ minimum: 0 }),
});

/** A report: one immutable document. A correction is a new report that names the old one in `supersedes`. */
export const report = Type.Object(
  {
    id: uuid7,
    type: Type.String(),
    schemaVersion: Type.Integer({ minimum: 1 }),
    dateOfInformation: isoDate,
    reportedBy: Type.Object({ name: nameOfSomeone, organisation: nameOfSomeone }),
    source: Type.Optional(source),
    body: Type.Record(Type.String(), Type.Unknown()),
    attachments: Type.Array(attachment),
    supersedes: Type.Optional(uuid7),
    /** The returned report in whose place this one is sent: it never counted, so nothing is superseded. */
    corrects: Type.Optional(uuid7),
    provenance: Type.Optional(provenance),
  },
  { additionalProperties: false },
);

export type Report<Body = Record<string, unknown>> = Omit<Type.Static<typeof report>, "body"> & { readonly body: Body };
export type ReportState = "submitted" | "approved" | "rejected" | "superseded";

/**
 * The order in which reports act on the ground: by date of information, then by the id, whose first 48 bits are the
 * moment the report was made. It depends on the documents alone, so any two stores that hold the same approved
 * reports hold the same land, in whatever order the reports reached them.
 */
export function byDateOfInformation(a: OrderOfInformation, b: OrderOfInformation): number {
  if (a.dateOfInformation !== b.dateOfInformation) return a.dateOfInformation < b.dateOfInformation ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export interface OrderOfInformation {
  readonly id: string;
  readonly dateOfInformation: string;
}
