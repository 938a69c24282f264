/** Who does something: a person with an account, or a name as it was written down. */
export interface Actor {
  readonly name: string;
  readonly personId: string | null;
}

/** Somebody without an account: an author on paper, a person of the sample, the account of the machine. */
export function withoutAccount(name: string): Actor {
  return { name, personId: null };
}
