/** A login is an e-mail address or a short name; nothing is ever sent to it. */
export const loginPattern = "^\\s*[^\\s\\p{C}]{3,200}\\s*$";

/** As logins are compared: case, spaces around and composed letters make no other login. */
export function comparedLogin(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
