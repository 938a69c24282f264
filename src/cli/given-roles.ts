import { type GivenRole, givenRoles } from "../access/role.ts";
import { problem } from "../platform/problem.ts";
import { oneOf } from "./one-of.ts";

/** `--role operator,quality-officer` as roles. */
export function rolesFrom(text: string | undefined): GivenRole[] {
  const roles = (text ?? "").split(",").flatMap((word) => oneOf("role", word.trim() || undefined, givenRoles) ?? []);
  if (roles.length > 0) return [...new Set(roles)];
  throw problem("usage", `Say as what: --role ${givenRoles.join(", ")}; several with commas between.`);
}
