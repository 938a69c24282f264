import Type from "typebox";
import { isoDate, nameOfSomeone, uuid7 } from "../reports/report.ts";

/** Whose identity the vault keeps: of somebody an accident happened to, or of somebody who told us something. */
export const identityKind = Type.Enum(["casualty", "informant"]);
export type IdentityKind = Type.Static<typeof identityKind>;

/** Who somebody is. It stands nowhere but in the vault, and there only sealed. */
export const identityDetails = Type.Object(
  {
    name: nameOfSomeone,
    birthDate: Type.Optional(isoDate),
    sex: Type.Optional(Type.Enum(["female", "male", "unknown"])),
    address: Type.Optional(Type.String({ maxLength: 2000 })),
    contact: Type.Optional(Type.String({ maxLength: 2000 })),
    note: Type.Optional(Type.String({ maxLength: 8000 })),
  },
  { additionalProperties: false },
);
export type IdentityDetails = Type.Static<typeof identityDetails>;

export const newIdentity = Type.Object(
  {
    reportId: Type.Union([uuid7, Type.Null()]),
    kind: identityKind,
    label: Type.String({
      maxLength: 60,
      pattern: "\\S",
      description: 'a neutral handle such as "Casualty 2", not a name',
    }),
    details: identityDetails,
  },
  { additionalProperties: false },
);
export type NewIdentity = Type.Static<typeof newIdentity>;

/** What may be known of an identity without opening it. */
export interface IdentityLine {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly reportId: string | null;
  readonly label: string;
  readonly recordedAt: Date;
  readonly erasedAt: Date | null;
}

/** Why somebody opened or erased an identity: a sentence that stays in the journal. */
export const identityReason = Type.Object(
  { reason: Type.String({ maxLength: 1000, pattern: "\\S[\\s\\S]{8,}\\S", description: "at least 10 characters" }) },
  { additionalProperties: false },
);

/** What an identity is sealed to: bytes copied to another row, or to a row of another kind, do not open. */
export function sealContext({ id, kind }: Pick<IdentityLine, "id" | "kind">): string {
  return `homeground identity 1\n${id}\n${kind}`;
}
