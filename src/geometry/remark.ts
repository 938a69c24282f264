/**
 * What a computation has to say about what was typed; reports make findings of it. `place` is a JSON pointer into what
 * was typed, such as "/legs/3".
 */
export interface Remark {
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  /** English sentence for people; numbers carry their units. */
  readonly message: string;
  readonly place: string;
}
