import type en from "./en.json";
import type { Language } from "./language.ts";

/** Every sentence on the screens by its key, as ICU messages. */
export type Catalogue = typeof en;
export type MessageKey = keyof Catalogue;

declare global {
  // biome-ignore lint/style/noNamespace: the only way react-intl offers to type message ids
  namespace FormatjsIntl {
    interface Message {
      ids: MessageKey;
    }
  }
}

const loaders: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
  az: () => import("./az.json"),
  ru: () => import("./ru.json"),
  en: () => import("./en.json"),
};

/** Loads one language only; each catalogue is a file of its own. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await loaders[language]()).default;
}
