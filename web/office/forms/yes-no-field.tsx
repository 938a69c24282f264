import { useIntl } from "react-intl";
import { FieldFrame } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import { useFormWorld } from "./form-world.ts";
import { Segments } from "./segments.tsx";

/** Yes, no, or not said: a box that is not ticked would be a no that nobody gave. */
export function YesNoField({ field, pointer, value }: FieldProps) {
  const intl = useIntl();
  const { set, label, help } = useFormWorld();
  const options = (["yes", "no"] as const).map((one) => ({
    value: one,
    label: intl.formatMessage({ id: `form.${one}` }),
  }));
  const chosen = typeof value === "boolean" ? (value ? "yes" : "no") : undefined;
  return (
    <FieldFrame pointer={pointer} label={label(field.path)} isRequired={field.required} help={help(field.path)}>
      <Segments
        pointer={pointer}
        options={options}
        value={chosen}
        change={(next) => set(pointer, next === undefined ? undefined : next === "yes")}
      />
    </FieldFrame>
  );
}
