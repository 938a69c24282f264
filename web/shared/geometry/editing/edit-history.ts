/** Everything that was, what is, and what was taken back; a pure value, whatever is edited. */
export interface EditHistory<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** Changes of one kind in a row (letters of one field, steps of one nudge) are taken back together. */
  readonly mergeKey: string | undefined;
}

/** Taking back reaches this far; each step keeps the unchanged rings of the one before it. */
const longest = 500;

export function beginning<Value>(present: Value): EditHistory<Value> {
  return { past: [], present, future: [], mergeKey: undefined };
}

export function changed<Value>(
  history: EditHistory<Value>,
  present: Value,
  mergeKey?: string | undefined,
): EditHistory<Value> {
  const isMore = mergeKey !== undefined && mergeKey === history.mergeKey;
  const past = isMore ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present, future: [], mergeKey };
}

/** Something more is known of what is: no step of its own. */
export function amended<Value>(history: EditHistory<Value>, present: Value): EditHistory<Value> {
  return { ...history, present };
}

export function undone<Value>(history: EditHistory<Value>): EditHistory<Value> {
  if (history.past.length === 0) return history;
  const present = history.past.at(-1) as Value;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present, future, mergeKey: undefined };
}

export function redone<Value>(history: EditHistory<Value>): EditHistory<Value> {
  if (history.future.length === 0) return history;
  const [present, ...future] = history.future as [Value, ...Value[]];
  return { past: [...history.past, history.present], present, future, mergeKey: undefined };
}
