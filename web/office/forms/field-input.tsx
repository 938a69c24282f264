import { memo, useMemo } from "react";
import { useIntl } from "react-intl";
import type { FormField } from "../../../src/modules/reports/form-fields.ts";
import { ShapeField } from "../../shared/geometry/shape-field.tsx";
import type { ShapeValue } from "../../shared/geometry/shape-value.ts";
import { CatalogueField } from "./catalogue-field.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { ChoicesField } from "./choices-field.tsx";
import { FieldFrame } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import styles from "./fields.module.css";
import { useFindings, useFormGround, useFormWorld } from "./form-world.ts";
import { IdentityField } from "./identity-field.tsx";
import { ListField } from "./list-field.tsx";
import { NumberField } from "./number-field.tsx";
import { PhotoField } from "./photo-field.tsx";
import { idOfField, within } from "./placed-finding.ts";
import { PlainField } from "./plain-field.tsx";
import { TextsField } from "./texts-field.tsx";
import { YesNoField } from "./yes-no-field.tsx";

/** A field of a report as its schema says it is asked for; drawn again only when its own value changes. */
export const FieldInput = memo(function FieldInput(props: FieldProps) {
  const { kind, name, catalogue } = props.field;
  if (name === "identityId") return <IdentityField {...props} />;
  if (catalogue === "attachment") return <PhotoField {...props} />;
  if (kind === "text" && (catalogue !== null || name === "hazardCode")) return <CatalogueField {...props} />;
  switch (kind) {
    case "text":
    case "long-text":
    case "day":
      return <PlainField {...props} />;
    case "number":
    case "integer":
      return <NumberField {...props} />;
    case "yes-no":
      return <YesNoField {...props} />;
    case "choice":
      return <ChoiceField {...props} />;
    case "choices":
      return <ChoicesField {...props} />;
    case "texts":
      return <TextsField {...props} />;
    case "group":
      return <GroupField {...props} />;
    case "list":
      return (
        <ListField
          {...props}
          row={(pointer, value) => <FieldRow fields={props.field.fields} pointer={pointer} value={value} />}
        />
      );
    case "point":
    case "ground":
      return <GroundField {...props} />;
  }
});

function GroupField({ field, pointer, value }: FieldProps) {
  const { label, help } = useFormWorld();
  return (
    <FieldFrame pointer={pointer} label={label(field.path)} isRequired={field.required} help={help(field.path)}>
      <div className={styles.group}>
        <FieldRow fields={field.fields} pointer={pointer} value={value} />
      </div>
    </FieldFrame>
  );
}

/** Fields beside each other as far as there is room: those of a group, of an entry of a list, of a section. */
export function FieldRow({
  fields,
  pointer,
  value,
}: {
  fields: readonly FormField[];
  pointer: string;
  value: unknown;
}) {
  const { label } = useFormWorld();
  const values = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <div className={styles.row}>
      {fields.map((field) => (
        <div key={field.name} className={styles.cell} data-wide={isWide(field, label)}>
          <FieldInput field={field} pointer={`${pointer}/${field.name}`} value={values[field.name]} />
        </div>
      ))}
    </div>
  );
}

/** How many letters of choices stand beside each other in one column. */
const lettersInColumn = 24;

function isWide({ kind, choices, path }: FormField, label: (path: string) => string): boolean {
  const letters = choices.reduce((sum, one) => sum + label(`${path}.${one}`).length, 0);
  if (kind === "choice") return choices.length <= 4 && letters > lettersInColumn;
  return ["long-text", "texts", "group", "list", "point", "ground", "choices"].includes(kind);
}

function GroundField({ field, pointer, value }: FieldProps) {
  const { set, touch, label, help } = useFormWorld();
  const { date, hazardCode } = useFormGround();
  const intl = useIntl();
  const said = useFindings();
  const findings = useMemo(
    () =>
      within(said, pointer).map((one) => {
        return one.missing ? { ...one, message: intl.formatMessage({ id: "form.missing" }) } : one;
      }),
    [said, pointer, intl],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears only that somebody has been there
    <div
      id={idOfField(pointer)}
      className={styles.ground}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && touch(pointer)}
    >
      <ShapeField
        value={value as ShapeValue | undefined}
        onChange={(next) => set(pointer, next)}
        shape={field.kind === "point" ? "point" : "ground"}
        label={label(field.path)}
        help={help(field.path)}
        findings={findings}
        date={date}
        context={{ hazardCode }}
      />
    </div>
  );
}
