/** What can be undone and done again. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** The place that was changed last, and when: letters typed into one field are one step. */
  readonly last: { readonly place: string; readonly at: number } | null;
}

const mostSteps = 200;
const oneStepMilliseconds = 1000;

export function historyOf<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], last: null };
}

/** After a change at a place, at a moment in milliseconds. */
export function edited<Value>(history: History<Value>, next: Value, place: string, at: number): History<Value> {
  const { past, present, last } = history;
  const isSameStep = last !== null && last.place === place && at - last.at < oneStepMilliseconds;
  const before = isSameStep ? past : [...past, present].slice(-mostSteps);
  return { past: before, present: next, future: [], last: { place, at } };
}

export function undone<Value>({ past, present, future, last }: History<Value>): History<Value> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, last };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: null };
}

export function redone<Value>({ past, present, future, last }: History<Value>): History<Value> {
  const [next, ...others] = future;
  if (next === undefined) return { past, present, future, last };
  return { past: [...past, present], present: next, future: others, last: null };
}
