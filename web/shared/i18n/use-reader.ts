import { useIntl } from "react-intl";
import { isLanguage, type Language } from "./language.ts";

/** Who reads: the language of the screens around this component. */
export function useReader(): { language: Language } {
  const { locale } = useIntl();
  return { language: isLanguage(locale) ? locale : "en" };
}
