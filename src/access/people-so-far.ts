import type { JournalEntry } from "../modules/journal/journal-entry.ts";
import type { Delegation } from "./delegation.ts";
import { type Policy, undecidedPolicy } from "./four-eyes.ts";
import type { OrganisationKind } from "./role.ts";
import type { RegisteredKey } from "./verify-signature.ts";
import type { ViewingPerson } from "./viewer.ts";

export interface PersonSoFar extends ViewingPerson {
  readonly isActive: boolean;
}

export interface KeySoFar extends RegisteredKey {
  readonly registeredPosition: number;
  readonly withdrawnPosition: number | null;
}

type PersonBody = Extract<JournalEntry, { kind: "person-recorded" }>["body"];

/**
 * People, organisations, keys, delegations and the policy as a journal has told them up to some entry: the tables of
 * people, without a database, at every moment of the past.
 */
export class PeopleSoFar {
  readonly #organisations = new Map<string, { name: string; kind: OrganisationKind; active: boolean }>();
  readonly #people = new Map<string, PersonBody>();
  readonly #keys = new Map<string, KeySoFar>();
  readonly #delegations = new Map<string, Delegation>();
  #policy: Policy = undecidedPolicy;

  get policy(): Policy {
    return this.#policy;
  }

  /** Whether the programme has accounts yet. */
  get hasPeople(): boolean {
    return this.#people.size > 0;
  }

  person(id: string): PersonSoFar | undefined {
    const person = this.#people.get(id);
    const organisation = person && this.#organisations.get(person.organisationId);
    if (person === undefined || organisation === undefined) return undefined;
    const { personId, name, roles, active, organisationId } = person;
    const of = { id: organisationId, name: organisation.name, kind: organisation.kind };
    return { id: personId, name, organisation: of, roles, isActive: active && organisation.active };
  }

  key(id: string): KeySoFar | undefined {
    return this.#keys.get(id);
  }

  delegation(id: string): Delegation | undefined {
    return this.#delegations.get(id);
  }

  take(entry: JournalEntry): void {
    const { position } = entry;
    if (entry.kind === "organisation-recorded") this.#organisations.set(entry.body.organisationId, entry.body);
    else if (entry.kind === "person-recorded") this.#people.set(entry.body.personId, entry.body);
    else if (entry.kind === "policy-decided") this.#policy = entry.body;
    else if (entry.kind === "key-registered") {
      this.#keys.set(entry.body.keyId, { ...entry.body, registeredPosition: position, withdrawnPosition: null });
    } else if (entry.kind === "key-withdrawn") {
      const key = this.#keys.get(entry.body.keyId);
      if (key) this.#keys.set(key.keyId, { ...key, withdrawnPosition: key.withdrawnPosition ?? position });
    } else if (entry.kind === "delegation-given") this.#give(entry);
    else if (entry.kind === "delegation-withdrawn") {
      const delegation = this.#delegations.get(entry.body.delegationId);
      if (delegation) this.#delegations.set(delegation.id, { ...delegation, isWithdrawn: true });
    }
  }

  /** Only their own right can people lend: a delegation written by somebody else is none. */
  #give({ body, personId }: Extract<JournalEntry, { kind: "delegation-given" }>): void {
    if (personId !== body.fromPersonId) return;
    this.#delegations.set(body.delegationId, { ...body, id: body.delegationId, isWithdrawn: false });
  }
}
