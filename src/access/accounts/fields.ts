import Type from "typebox";
import { givenRoles, organisationKinds } from "../role.ts";
import { loginPattern } from "./login.ts";

/** What the routes of accounts take, said once. */
export const nameField = Type.String({ maxLength: 200, pattern: "\\S" });
export const loginField = Type.String({ maxLength: 300, pattern: loginPattern });
/** Longer than any that is taken, so that it is refused in words; hashing a megabyte is nobody's right. */
export const passwordField = Type.String({ maxLength: 2000 });
export const linkField = Type.String({ minLength: 20, maxLength: 600 });
export const labelField = Type.String({ maxLength: 120, pattern: "\\S" });
export const reasonField = Type.String({ maxLength: 4000, pattern: "\\S" });
export const idField = Type.String({ format: "uuid" });
/** Whoever should have no role any more is removed: made not active. */
export const rolesField = Type.Array(Type.Enum([...givenRoles]), { minItems: 1, maxItems: givenRoles.length });
export const kindField = Type.Enum([...organisationKinds]);

/** Nothing but these fields: what nobody asked for is refused, not passed over. */
export function exactly<const P extends Record<string, Type.TSchema>>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}
