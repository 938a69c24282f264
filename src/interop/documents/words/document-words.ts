import type { english } from "./english.ts";

/** Every language says the same things. */
export type DocumentWords = { readonly [key in keyof typeof english]: string };
