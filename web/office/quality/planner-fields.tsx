import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { SelectField } from "../../shared/forms/select-field.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import { useFieldWords } from "../../shared/report-words.ts";
import type { PlannerAddress } from "../address.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";
import type { ChosenPlan } from "./chosen-plan.ts";
import styles from "./sampling-planner.module.css";

type NumberName = Exclude<keyof PlannerAddress, "plan">;

const fieldsOf: Readonly<Record<ChosenPlan["plan"], readonly NumberName[]>> = {
  area: ["fraction", "detection", "before", "clearance"],
  lot: ["lot", "sample"],
  binomial: ["sample", "defects"],
};

const kinds = ["area", "lot", "binomial"] as const;

/** The numbers of a plan; each goes into the address as soon as it is typed. */
export function PlannerFields({ choice }: { readonly choice: ChosenPlan }) {
  const typeWord = useFieldWords();
  const change = useChangeAddress();
  return (
    <div className={styles.fields}>
      <SelectField
        label={<FormattedMessage id="quality.planKind" />}
        value={choice.plan}
        change={(plan) => change({ plan }, { replace: true })}
        options={kinds.map((value) => ({
          value,
          label: typeWord("sampling-inspection", `plan.kind.${value}`),
        }))}
      />
      {fieldsOf[choice.plan].map((name) => (
        <NumberField key={`${choice.plan} ${name}`} name={name} value={choice[name]} />
      ))}
    </div>
  );
}

function NumberField({ name, value }: { readonly name: NumberName; readonly value: number }) {
  const typed = useAddress()[name];
  const [text, setText] = useState(typed ?? String(value));
  const change = useChangeAddress();
  const write = useDebouncedCallback((next: string) => change({ [name]: next }, { replace: true }), 150);
  return (
    <TextField
      label={<FormattedMessage id={`quality.field.${name}` as MessageKey} />}
      value={text}
      change={(next) => {
        // People who write decimals with a comma mean the same.
        setText(next);
        write(next.replace(",", "."));
      }}
    />
  );
}
