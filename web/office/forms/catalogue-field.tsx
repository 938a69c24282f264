import { FieldFrame, findingsId, helpId } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import { useFormWorld } from "./form-world.ts";
import { SuggestedInput } from "./suggested-input.tsx";

/** A key of something that is known already: an area of the register, a model of the catalogue. New ones may be written. */
export function CatalogueField({ field, pointer, value }: FieldProps) {
  const { set, touch, label, help } = useFormWorld();
  const id = `${pointer}-input`;
  return (
    <FieldFrame
      pointer={pointer}
      label={label(field.path)}
      isRequired={field.required}
      help={help(field.path)}
      inputId={id}
    >
      <SuggestedInput
        id={id}
        source={field.catalogue ?? "hazard-code"}
        value={typeof value === "string" ? value : ""}
        change={(text) => set(pointer, text || undefined)}
        blur={() => touch(pointer)}
        describedBy={`${helpId(pointer)} ${findingsId(pointer)}`}
        isRequired={field.required}
      />
    </FieldFrame>
  );
}
