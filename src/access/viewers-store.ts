import type { Clock } from "../platform/clock.ts";
import type { Sql } from "../platform/database/database.ts";
import { activePerson } from "./people-store.ts";
import { hashOf, personOfSession } from "./session-store.ts";
import { tokenOf } from "./token-store.ts";
import { thePublic, type Viewer } from "./viewer.ts";

/** What a request carries. */
export interface Credentials {
  readonly session: string | undefined;
  readonly token: string | undefined;
}

interface Remembered {
  readonly asked: Promise<Viewer | null>;
  readonly until: number;
  /** Undefined while the answer is on its way. */
  viewer: Viewer | null | undefined;
}

/** How long an answer is believed without asking again; every change of the journal ends it at once. */
const believedMilliseconds = 5_000;
const mostRemembered = 5_000;

/**
 * Who is behind a request. Remembered for a few seconds, because a map asks for forty tiles at once; forgotten whenever
 * the journal moves, so that a removed person is out with the next request.
 */
export class Viewers {
  readonly #known = new Map<string, Remembered>();
  readonly #sql: Sql;
  readonly #clock: Clock;

  constructor(sql: Sql, clock: Clock) {
    this.#sql = sql;
    this.#clock = clock;
  }

  /** The viewer; null where credentials were shown that are not (or no longer) good. */
  async of({ session, token }: Credentials): Promise<Viewer | null> {
    const shown = token ?? session;
    if (shown === undefined) return thePublic;
    const now = this.#clock.now().getTime();
    const known = this.#known.get(shown);
    if (known && known.until > now) return await known.asked;
    if (this.#known.size >= mostRemembered) this.#known.clear();
    const asked = token === undefined ? this.#ofSession(shown) : this.#ofToken(token);
    const remembered: Remembered = { asked, until: now + believedMilliseconds, viewer: undefined };
    this.#known.set(shown, remembered);
    try {
      remembered.viewer = await asked;
    } catch (failure) {
      // A failure is told to whoever waits for it, and not remembered.
      this.#known.delete(shown);
      throw failure;
    }
    return remembered.viewer;
  }

  /** The same without waiting, where it is known already; undefined: ask `of`. */
  remembered({ session, token }: Credentials): Viewer | null | undefined {
    const shown = token ?? session;
    if (shown === undefined) return thePublic;
    const known = this.#known.get(shown);
    return known !== undefined && known.until > this.#clock.now().getTime() ? known.viewer : undefined;
  }

  forget(): void {
    this.#known.clear();
  }

  async #ofSession(secret: string): Promise<Viewer | null> {
    const personId = await personOfSession(this.#sql, secret, this.#clock.now());
    const person = personId === undefined ? undefined : await activePerson(this.#sql, personId);
    if (person === undefined) return null;
    const credentialId = hashOf(secret).toString("hex");
    return { person, roles: ["public", ...person.roles], by: "session", credentialId, readOnly: false };
  }

  async #ofToken(text: string): Promise<Viewer | null> {
    const token = await tokenOf(this.#sql, text, this.#clock.now());
    const person = token === undefined ? undefined : await activePerson(this.#sql, token.personId);
    if (token === undefined || person === undefined) return null;
    const roles = person.roles.filter((role) => token.roles.includes(role));
    return { person, roles: ["public", ...roles], by: "token", credentialId: token.id, readOnly: token.readOnly };
  }
}
