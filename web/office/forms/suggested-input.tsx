import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useReader } from "../../shared/i18n/use-reader.ts";
import styles from "./fields.module.css";
import { isSource, suggestionsQuery } from "./suggestions.ts";

interface SuggestedInputProps {
  readonly id: string;
  /** Where suggestions come from; what is typed need not be one of them. */
  readonly source: string | null;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly blur: () => void;
  /** Where no label stands beside it. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly isRequired?: boolean;
}

/** A text with what is known already offered below it. */
export function SuggestedInput(props: SuggestedInputProps) {
  const { id, source, value, change, blur, label, describedBy, isRequired } = props;
  const { language } = useReader();
  const [isHere, setHere] = useState(false);
  const [asked] = useDebouncedValue(value.trim(), 150);
  const known = useQuery({ ...suggestionsQuery(source, asked), enabled: isHere && isSource(source) }).data ?? [];
  return (
    <>
      <input
        id={id}
        className={styles.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        list={`${id}-known`}
        value={value}
        aria-label={label}
        aria-describedby={describedBy}
        aria-required={isRequired}
        onFocus={() => setHere(true)}
        onChange={(event) => change(event.target.value)}
        onBlur={blur}
      />
      <datalist id={`${id}-known`}>
        {known.map(({ value: one, words }) => (
          <option key={one} value={one}>
            {words(language)}
          </option>
        ))}
      </datalist>
    </>
  );
}
