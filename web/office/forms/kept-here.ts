import type { Mailbox } from "./draft-mailbox.ts";

/**
 * What somebody typed and the server does not have yet, in this browser: the one thing besides language and theme that the
 * office keeps here, because a crash of browser or server must lose nothing (docs/decisions/0028). It goes as soon as the
 * server has it, and when its person signs out.
 */
export interface KeptHere extends Mailbox {
  readonly personId: string;
}

const name = "homeground";
const table = "unsent";

/** Keeps a state of a draft; resolves when a crash cannot lose it any more. */
export async function keepHere(kept: KeptHere): Promise<void> {
  await inTable("readwrite", (store) => store.put(kept, [kept.personId, kept.document.id]));
}

export async function keptHere(personId: string, id: string): Promise<KeptHere | undefined> {
  return (await inTable("readonly", (store) => store.get([personId, id]))) as KeptHere | undefined;
}

export async function allKeptHere(personId: string): Promise<readonly KeptHere[]> {
  return (await inTable("readonly", (store) => store.getAll(rangeOf(personId)))) as readonly KeptHere[];
}

/** Forgets a draft up to a state: what was typed after it stays. */
export async function forgetHere(personId: string, id: string, upTo = Number.POSITIVE_INFINITY): Promise<void> {
  const database = await opened();
  const transaction = database.transaction(table, "readwrite");
  const store = transaction.objectStore(table);
  const asked = store.get([personId, id]) as IDBRequest<KeptHere | undefined>;
  asked.onsuccess = () => {
    if (asked.result !== undefined && asked.result.sequence <= upTo) store.delete([personId, id]);
  };
  await finished(transaction);
}

/** Everything of a person: they sign out. */
export async function forgetAllHere(personId: string): Promise<void> {
  await inTable("readwrite", (store) => store.delete(rangeOf(personId)));
}

function rangeOf(personId: string): IDBKeyRange {
  return IDBKeyRange.bound([personId], [personId, []]);
}

let opening: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(table);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  }).catch((failure: unknown) => {
    opening = null;
    throw failure;
  });
  return opening;
}

async function inTable(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  // On the disk before it is done: a power cut is a crash too.
  const transaction = database.transaction(table, mode, { durability: "strict" });
  const request = ask(transaction.objectStore(table));
  await finished(transaction);
  return request.result;
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
