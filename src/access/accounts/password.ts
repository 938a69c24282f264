import { hash, parseOptions, verify } from "@node-rs/argon2";
import { passwordBytes } from "../signing-key.ts";

/** argon2id; OWASP asks for 19 MiB and 2 passes at least. One check takes about 60 ms of one core. */
const costs = { memoryCost: 32_768, timeCost: 3, parallelism: 1 } as const;

const fewestCharacters = 12;
const mostCharacters = 256;

/** A stolen hash is tried some 100 times a second and machine: a thousand million guesses take it four months. */
const fewestGuessesLog10 = 9;

export async function hashPassword(password: string): Promise<string> {
  return await hash(passwordBytes(password), costs);
}

/**
 * Whether the password is the one that was hashed. Without a hash (nobody has that login, or they have no password) the
 * same work is done against a hash of nothing, so that the time does not tell who exists.
 */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  const isRight = await verify(hashed ?? (await hashOfNobody()), passwordBytes(password));
  return hashed !== null && isRight;
}

let nobody: Promise<string> | null = null;
function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword(`${Math.random()}`);
  return nobody;
}

/** Whether a hash was made with other costs than today's: then the next sign-in makes it anew. */
export function isOutdated(hashed: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(hashed);
  return memoryCost !== costs.memoryCost || timeCost !== costs.timeCost || parallelism !== costs.parallelism;
}

/** Why a new password cannot be taken, in words; null where it can. `aboutPerson`: names that make it easy to guess. */
export async function weaknessOf(password: string, aboutPerson: readonly string[]): Promise<string | null> {
  const length = [...password].length;
  if (length < fewestCharacters)
    return `A password has at least ${fewestCharacters} characters; this one has ${length}.`;
  if (length > mostCharacters) return `A password has at most ${mostCharacters} characters; this one has ${length}.`;
  const guesser = await passwordGuesser();
  // What comes later than this does not make a guessable beginning weaker, and the guesser's time grows with the length.
  const words = aboutPerson
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter(({ length: n }) => n > 2);
  const { guessesLog10 } = guesser.check([...password].slice(0, 64).join(""), [...words, "homeground"]);
  if (guessesLog10 >= fewestGuessesLog10) return null;
  return "This password can be guessed. Four or more words that have nothing to do with each other make a good one.";
}

let guesserOfPasswords: ReturnType<typeof makeGuesser> | null = null;
function passwordGuesser(): ReturnType<typeof makeGuesser> {
  guesserOfPasswords ??= makeGuesser();
  return guesserOfPasswords;
}

/** Its dictionaries take 2 MB of memory: only for who sets a password. */
async function makeGuesser() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, useLevenshteinDistance: true });
}
