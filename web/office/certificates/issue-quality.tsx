import { FormattedMessage, useIntl } from "react-intl";
import { SelectField } from "../../shared/forms/select-field.tsx";
import { qualityResults, type Said } from "./issue-request.ts";

interface IssueQualityProps {
  readonly said: Said;
  readonly set: (field: keyof Said) => (value: string) => void;
}

/** What quality control found; or that nobody says. */
export function IssueQuality({ said, set }: IssueQualityProps) {
  const intl = useIntl();
  const results = qualityResults.map((one) => ({ value: one, label: intl.formatMessage({ id: `quality.${one}` }) }));
  return (
    <SelectField<string>
      label={<FormattedMessage id="issue.quality" />}
      value={said.quality}
      change={set("quality")}
      isOptional
      options={[{ value: "", label: intl.formatMessage({ id: "quality.none" }) }, ...results]}
    />
  );
}
