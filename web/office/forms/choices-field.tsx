import { CheckField } from "../../shared/forms/check-field.tsx";
import { FieldFrame } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import styles from "./fields.module.css";
import { useFormWorld } from "./form-world.ts";

/** Any number of several, in the order of the form whatever order they were ticked in. */
export function ChoicesField({ field, pointer, value }: FieldProps) {
  const { set, touch, label, help } = useFormWorld();
  const chosen = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const turn = (choice: string, isOn: boolean) => {
    const next = field.choices.filter((one) => (one === choice ? isOn : chosen.includes(one)));
    set(pointer, next.length === 0 ? undefined : next);
    touch(pointer);
  };
  return (
    <FieldFrame pointer={pointer} label={label(field.path)} isRequired={field.required} help={help(field.path)}>
      <div className={styles.choices}>
        {field.choices.map((choice) => (
          <CheckField
            key={choice}
            label={label(`${field.path}.${choice}`)}
            isChecked={chosen.includes(choice)}
            change={(isOn) => turn(choice, isOn)}
          />
        ))}
      </div>
    </FieldFrame>
  );
}
