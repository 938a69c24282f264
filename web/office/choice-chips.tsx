import filters from "../shared/filters.module.css";

interface ChoiceChipsProps<Value extends string> {
  readonly values: readonly Value[];
  readonly chosen: string | undefined;
  readonly words: (value: Value) => string;
  readonly choose: (value: Value | undefined) => void;
}

/** One of a few as a filter; pressed again it is taken back. */
export function ChoiceChips<Value extends string>({ values, chosen, words, choose }: ChoiceChipsProps<Value>) {
  return (
    <span className={filters.group}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          className={filters.chip}
          aria-pressed={chosen === value}
          onClick={() => choose(chosen === value ? undefined : value)}
        >
          {words(value)}
        </button>
      ))}
    </span>
  );
}
