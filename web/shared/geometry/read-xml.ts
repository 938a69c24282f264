import type { XmlDocument } from "../../../src/interop/paste/read-pasted.ts";

/**
 * Takes pasted XML apart, here in the browser alone, whose parser fetches nothing and runs nothing. Null where it is cut off or broken. The
 * one place that may: tests/house/dangerous-words.test.ts.
 */
export function readXml(text: string): XmlDocument | null {
  const document = new DOMParser().parseFromString(text, "application/xml");
  return document.querySelector("parsererror") === null ? document : null;
}
