import { useEffect } from "react";
import { browserLanguage, isLanguage, type Language } from "../../shared/i18n/language.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";

const remembered = "homeground.language";

/** Language of the screens: the address says it, else what this browser chose last, else what it speaks. */
export function useLanguage(): Language {
  const { lang } = useAddress();
  const change = useChangeAddress();
  const language = lang ?? chosenBefore();
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(remembered, language);
    // Written into the address, so that a link copied from the address bar reads the same for a colleague.
    if (lang === undefined) change({ lang: language }, { replace: true });
  }, [language, lang, change]);
  return language;
}

function chosenBefore(): Language {
  const stored = localStorage.getItem(remembered);
  return isLanguage(stored) ? stored : browserLanguage(navigator.languages);
}
