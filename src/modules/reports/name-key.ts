/**
 * A name of a person or an organisation as it is compared: spelling of spaces, case and composed letters make no other,
 * nor do the two letters i of Azerbaijani, which in capitals typed on another keyboard cannot be told apart.
 * `organisation_key` in the database is the same.
 */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase().replaceAll("\u0307", "").replaceAll("ı", "i");
}
