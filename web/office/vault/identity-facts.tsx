import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { IdentityDetails } from "../../shared/api/vault-answers.ts";
import buttons from "../../shared/button.module.css";
import styles from "./identity-facts.module.css";

const fields = ["name", "birthDate", "sex", "address", "contact", "note"] as const;
const sexes = ["female", "male", "unknown"] as const;

interface IdentityFactsProps {
  readonly details: IdentityDetails;
  readonly seconds: number;
  readonly hide: () => void;
}

/** The opened details, and how long they stay. */
export function IdentityFacts({ details, seconds, hide }: IdentityFactsProps) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  const sex = sexes.find((one) => one === details.sex);
  return (
    <div className={styles.opened}>
      <dl className={styles.facts}>
        {fields
          .filter((field) => details[field] !== undefined && details[field] !== "")
          .map((field) => (
            <div key={field}>
              <dt>
                <FormattedMessage id={`vault.field.${field}`} />
              </dt>
              <dd>
                {field === "sex" && sex !== undefined ? <FormattedMessage id={`vault.sex.${sex}`} /> : details[field]}
              </dd>
            </div>
          ))}
      </dl>
      <p className={styles.left}>
        <FormattedMessage id="vault.left" values={{ seconds: left }} />{" "}
        <button type="button" className={buttons.quiet} onClick={hide}>
          <FormattedMessage id="vault.hide" />
        </button>
      </p>
    </div>
  );
}
