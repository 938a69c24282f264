import { FormattedMessage, useIntl } from "react-intl";
import { Icon } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import { formatNumber } from "../../shared/numbers.ts";
import { AttachButton } from "./attach-button.tsx";
import type { Attachment } from "./draft-document.ts";
import styles from "./draft-form.module.css";
import fields from "./fields.module.css";
import { useFormWorld } from "./form-world.ts";
import { idOfField } from "./placed-finding.ts";

/** Files that go with the report: photographs, sketches, scans of what was signed. */
export function AttachmentsSection({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const intl = useIntl();
  const { set, attach, language } = useFormWorld();
  return (
    <section id="attachments" className={styles.section} aria-labelledby="attachments-title">
      <h2 id="attachments-title" className={styles.sectionTitle}>
        <FormattedMessage id="form.attachments" />
      </h2>
      <ul id={idOfField("/attachments")} className={fields.files}>
        {attachments.map((one) => (
          <li key={one.sha256} className={fields.line}>
            <span className={fields.fileName}>{one.name}</span>
            <span className={fields.unit}>{formatNumber(Math.ceil(one.byteLength / 1024), language)} KiB</span>
            <IconButton
              label={intl.formatMessage({ id: "form.removeFile" }, { name: one.name })}
              onClick={() =>
                set(
                  "/attachments",
                  attachments.filter(({ sha256 }) => sha256 !== one.sha256),
                )
              }
            >
              <Icon name="close" size={16} />
            </IconButton>
          </li>
        ))}
      </ul>
      <AttachButton
        label={<FormattedMessage id="form.attach" />}
        isMultiple
        take={async (file) => {
          await attach(file);
        }}
      />
    </section>
  );
}
