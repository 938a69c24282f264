import { useIntl } from "react-intl";
import { languages } from "../../shared/i18n/language.ts";
import styles from "./certificates.module.css";

/** A document as PDF, in each of the three languages. */
export function PdfLinks({ path }: { readonly path: string }) {
  const intl = useIntl();
  return (
    <span className={styles.pdfs}>
      {languages.map((language) => (
        <a
          key={language}
          href={`${path}?language=${language}`}
          aria-label={intl.formatMessage({ id: "certificates.pdf" }, { language: language.toUpperCase() })}
        >
          {language.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
