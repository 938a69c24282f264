import { nameKey } from "./name-key.ts";

/**
 * Whether two names as typed mean one person. Approval asks for another person, and "a. surveyor " is not another than
 * "A. Surveyor", nor ŞİRİN than Şirin.
 */
export function samePerson(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
