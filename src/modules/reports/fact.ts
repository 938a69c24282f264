import type { Position } from "../../geometry/shape.ts";

/**
 * What an approved report says that is neither land nor counted by an own table: a team stands ready, a session was
 * held, money was pledged. `kind` names what it is about, in words of the field, `key` what the programme calls it; of
 * several facts of one kind and key, the one of the latest date of information holds.
 */
export interface Fact {
  readonly kind: string;
  readonly key: string | null;
  readonly hazardCode: string | null;
  readonly location: Position | null;
  readonly body: Readonly<Record<string, unknown>>;
}
