import { useIntl } from "react-intl";
import { isLanguage, type Language, languages } from "../../shared/i18n/language.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { useChangeAddress } from "../use-address.ts";
import styles from "./language-choice.module.css";

const ownNames: Readonly<Record<Language, string>> = { az: "Azərbaycanca", ru: "Русский", en: "English" };

export function LanguageChoice() {
  const intl = useIntl();
  const { language } = useReader();
  const change = useChangeAddress();
  const choose = (choice: Language) => change({ lang: choice }, { replace: true });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of the header
    <div className={styles.languages} role="group" aria-label={intl.formatMessage({ id: "shell.language" })}>
      {languages.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          title={ownNames[choice]}
          aria-pressed={choice === language}
          className={styles.choice}
          onClick={() => choose(choice)}
        >
          {choice}
        </button>
      ))}
      <select
        className={styles.select}
        value={language}
        aria-label={intl.formatMessage({ id: "shell.language" })}
        onChange={(event) => isLanguage(event.target.value) && choose(event.target.value)}
      >
        {languages.map((choice) => (
          <option key={choice} value={choice} lang={choice} label={choice}>
            {ownNames[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
