import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Me } from "../../shared/api/people-answers.ts";
import type { ShownType } from "../../shared/api/report-type-queries.ts";
import { get } from "../../shared/api/request.ts";
import { emptyDocument } from "./draft-document.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import { emptyMailbox, type Mailbox, mailboxOf, type StoredDraft } from "./draft-mailbox.ts";
import { keptHere } from "./kept-here.ts";

interface ServerDraft extends StoredDraft {
  readonly type: string;
  readonly updatedAt: string;
}

/** A draft as it is found when its page is opened. */
export interface FoundDraft {
  readonly mailbox: Mailbox;
  readonly keptAt: string | null;
}

type Person = NonNullable<Me["person"]>;

/**
 * Looks for a draft: in this browser, where what the server never got is kept from a crash, then on the server; else a new
 * one of the type that the address names. Null where there is none, and none is begun.
 */
export function useFoundDraft(id: string, person: Person | null | undefined, begun: ShownType | undefined) {
  return useQuery({
    queryKey: ["draft", person?.id, id],
    enabled: person !== null && person !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<FoundDraft | null> => {
      const here = person ? await keptHere(person.id, id).catch(() => undefined) : undefined;
      if (here !== undefined) return { mailbox: here, keptAt: null };
      const { items } = await get<{ items: readonly { id: string }[] }>("/api/drafts", {}, signal);
      if (items.some((one) => one.id === id)) {
        const stored = await get<ServerDraft>(`/api/drafts/${id}`, {}, signal);
        return { mailbox: mailboxOf(stored), keptAt: stored.updatedAt };
      }
      if (!person || begun === undefined) return null;
      return { mailbox: emptyMailbox(emptyDocument(id, begun.name, begun.version, person)), keptAt: null };
    },
  });
}

/** The keeper of a draft for as long as its page is open, and what it says. */
export function useKeeper(personId: string, { mailbox, keptAt }: FoundDraft) {
  // The draft as it was found is where the keeper begins; from then on the keeper knows better.
  const [keeper] = useState(() => new DraftKeeper(personId, mailbox, keptAt));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => keeper.start(), [keeper]);
  return useMemo(() => ({ keeper, ...state }), [keeper, state]);
}
