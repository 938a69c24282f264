import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { useMay } from "../../shared/access/use-may.ts";
import { reportTypesQuery } from "../../shared/api/report-type-queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import { SelectField } from "../../shared/forms/select-field.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { Icon } from "../../shared/icon.tsx";
import { Section } from "../../shared/section.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress, useChangeAddress } from "../use-address.ts";
import styles from "./import-page.module.css";
import { ImportSteps } from "./import-steps.tsx";

/** Many reports at once: take the template of a type, fill it in, see what becomes of each row, take the rows in. */
export function ImportPage() {
  return (
    <OnlyFor action="submit" record="attachment">
      <ImportDesk />
    </OnlyFor>
  );
}

function ImportDesk() {
  const { language } = useReader();
  const may = useMay();
  const address = useAddress();
  const change = useChangeAddress();
  const types = useQuery(reportTypesQuery).data ?? [];
  const open = types.filter(({ name }) => may("submit", name));
  const type = open.find(({ name }) => name === address.type) ?? open[0];
  if (type === undefined) return null;
  const options = open.map(({ name, label }) => ({ value: name, label: label[language] }));
  return (
    <OfficePage title={<FormattedMessage id="sheets.title" />} lead={<FormattedMessage id="sheets.lead" />}>
      <Section title={<FormattedMessage id="sheets.template" />}>
        <div className={styles.template}>
          <SelectField
            label={<FormattedMessage id="sheets.type" />}
            value={type.name}
            change={(name) => change({ type: name }, { replace: true })}
            options={options}
            hint={type.purpose[language]}
          />
          <a
            className={buttons.second}
            href={addressOf(`/api/report-types/${type.name}/template.xlsx`, { language })}
            download
          >
            <Icon name="download" size={16} />
            <FormattedMessage id="sheets.download" />
          </a>
        </div>
      </Section>
      <ImportSteps key={type.name} type={type.name} />
    </OfficePage>
  );
}
