import { FormattedMessage, useIntl } from "react-intl";
import type { UsableDelegation } from "../../shared/api/decision-answers.ts";
import { SelectField } from "../../shared/forms/select-field.tsx";

interface DelegationChoiceProps {
  readonly delegations: readonly UsableDelegation[];
  readonly value: string;
  readonly change: (id: string) => void;
}

/** In one's own right, or with the right that somebody lent. */
export function DelegationChoice({ delegations, value, change }: DelegationChoiceProps) {
  const intl = useIntl();
  const own = { value: "", label: intl.formatMessage({ id: "decide.ownRight" }) };
  const lent = delegations.map(({ id, from, validUntil }) => ({
    value: id,
    label: intl.formatMessage({ id: "decide.lentRight" }, { name: from.name, until: validUntil }),
  }));
  return (
    <SelectField
      label={<FormattedMessage id="decide.right" />}
      value={value}
      change={change}
      options={[own, ...lent]}
    />
  );
}
