import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Icon } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import { FieldFrame } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import styles from "./fields.module.css";
import { useFormWorld } from "./form-world.ts";
import { SuggestedInput } from "./suggested-input.tsx";

/** Several texts, a line each; there is always an empty one to write the next into. */
export function TextsField({ field, pointer, value }: FieldProps) {
  const intl = useIntl();
  const { set, touch, label, help } = useFormWorld();
  const texts = (Array.isArray(value) ? value : []).map(String);
  const [isAdding, setAdding] = useState(false);
  const lines = isAdding || texts.length === 0 ? [...texts, ""] : texts;
  const change = (at: number, text: string) => {
    const next = [...texts];
    if (text === "") next.splice(at, 1);
    else next[at] = text;
    if (at < texts.length || text === "") setAdding(text === "" && at >= texts.length);
    set(pointer, next.length === 0 ? undefined : next);
  };
  const words = label(field.path);
  return (
    <FieldFrame pointer={pointer} label={words} isRequired={field.required} help={help(field.path)}>
      {lines.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <span key={at} className={styles.line}>
          <SuggestedInput
            id={`${pointer}/${at}-input`}
            source={field.name === "hazardCodes" ? "hazard-code" : field.catalogue}
            value={text}
            label={intl.formatMessage({ id: "form.entry" }, { label: words, number: at + 1 })}
            change={(next) => change(at, next)}
            blur={() => touch(pointer)}
          />
          {text !== "" && (
            <IconButton
              label={intl.formatMessage({ id: "form.removeEntry" }, { label: words, number: at + 1 })}
              onClick={() => change(at, "")}
            >
              <Icon name="close" size={16} />
            </IconButton>
          )}
        </span>
      ))}
      {texts.length > 0 && !isAdding && (
        <button type="button" className={styles.add} onClick={() => setAdding(true)}>
          <Icon name="plus" size={16} />
          <FormattedMessage id="form.add" />
        </button>
      )}
    </FieldFrame>
  );
}
