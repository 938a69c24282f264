import type { Me } from "../../shared/api/people-answers.ts";

export interface Attachment {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength: number;
}

/** A report as far as it is written. Its id is that of the report it becomes, so that a resend is recognised. */
export interface DraftDocument {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly dateOfInformation?: string;
  readonly reportedBy?: { readonly name?: string; readonly organisation?: string };
  readonly source?: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly attachments: readonly Attachment[];
  readonly supersedes?: string;
  readonly corrects?: string;
}

/** A report of nothing yet, by whoever is signed in. */
export function emptyDocument(
  id: string,
  type: string,
  version: number,
  person: NonNullable<Me["person"]>,
): DraftDocument {
  const reportedBy = { name: person.name, organisation: person.organisation.name };
  return { id, type, schemaVersion: version, reportedBy, body: {}, attachments: [] };
}

/** What stands at a JSON pointer. */
export function valueAt(document: unknown, pointer: string): unknown {
  let found = document;
  for (const key of keysOf(pointer)) found = (found as Record<string, unknown> | null | undefined)?.[key];
  return found;
}

/**
 * The document with another value at a JSON pointer; undefined takes the field away, and a group with it when it was the
 * last one in it. Whatever lies beside it stays the same object, so that only what changed is drawn again.
 */
export function withValue(document: DraftDocument, pointer: string, value: unknown): DraftDocument {
  const next = replaced(document, keysOf(pointer), value) as DraftDocument;
  return { ...next, body: next.body ?? {}, attachments: next.attachments ?? [] };
}

function replaced(holder: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(holder)) {
    return holder.map((one, i) => (String(i) === key ? (replaced(one, rest, value) ?? {}) : one));
  }
  const { [key]: before, ...others } = (holder ?? {}) as Record<string, unknown>;
  const after = replaced(before, rest, value);
  if (after !== undefined) return { ...(holder as object), [key]: after };
  return Object.keys(others).length === 0 ? undefined : others;
}

function keysOf(pointer: string): readonly string[] {
  return pointer === "" ? [] : pointer.slice(1).split("/");
}
