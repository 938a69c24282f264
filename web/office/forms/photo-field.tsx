import { FormattedMessage, useIntl } from "react-intl";
import { Icon } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import { AttachButton } from "./attach-button.tsx";
import { FieldFrame } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import styles from "./fields.module.css";
import { useAttachments, useFormWorld } from "./form-world.ts";

/** One of the report's attachments, chosen here or attached before: the field holds its hash. */
export function PhotoField({ field, pointer, value }: FieldProps) {
  const intl = useIntl();
  const { set, touch, label, help, attach } = useFormWorld();
  const attachments = useAttachments();
  const chosen = attachments.find(({ sha256 }) => sha256 === value);
  const words = label(field.path);
  return (
    <FieldFrame pointer={pointer} label={words} isRequired={field.required} help={help(field.path)}>
      {typeof value === "string" ? (
        <span className={styles.line}>
          <span className={styles.fileName}>{chosen?.name ?? value.slice(0, 12)}</span>
          <IconButton
            label={intl.formatMessage({ id: "form.removeFile" }, { name: chosen?.name ?? words })}
            onClick={() => set(pointer, undefined)}
          >
            <Icon name="close" size={16} />
          </IconButton>
        </span>
      ) : (
        <AttachButton
          label={<FormattedMessage id="form.addPhoto" />}
          accept="image/*"
          take={async (file) => {
            set(pointer, await attach(file));
            touch(pointer);
          }}
        />
      )}
    </FieldFrame>
  );
}
