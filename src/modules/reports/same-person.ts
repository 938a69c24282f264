/**
 * Whether two names as typed mean one person: case, spaces around and between, and the way a letter is composed do not
 * make a second one. Approval asks for another person, and "a. surveyor " is not another than "A. Surveyor".
 */
export function samePerson(a: string, b: string): boolean {
  return asOneWrites(a) === asOneWrites(b);
}

function asOneWrites(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
