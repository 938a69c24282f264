import { ApiProblem } from "../../shared/api/problem.ts";
import { send } from "../../shared/api/request.ts";
import type { Letter, StoredDraft } from "./draft-mailbox.ts";

/** What became of a letter. */
export type Delivery =
  | { readonly kind: "arrived"; readonly at: string }
  /** Another window wrote meanwhile: what it wrote. */
  | { readonly kind: "outdated"; readonly stored: StoredDraft }
  /** The draft was handed in. */
  | { readonly kind: "is-report" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "signed-out" }
  /** The server will not have it as it is. */
  | { readonly kind: "refused"; readonly error: ApiProblem };

/** Sends a state of a draft; it never throws, because whatever happens is to be shown and tried again. */
export async function sendDraft(personId: string, { document, sequence, after }: Letter): Promise<Delivery> {
  try {
    const path = `/api/drafts/${document.id}`;
    const body = { type: document.type, document, sequence, after, personId };
    const { updatedAt } = await send<{ updatedAt: string }>("PUT", path, body);
    return { kind: "arrived", at: updatedAt };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 429) return { kind: "unreachable" };
    if (error.status === 401) return { kind: "signed-out" };
    if (error.code === "report-already-exists") return { kind: "is-report" };
    if (error.code === "draft-outdated") return { kind: "outdated", stored: error.extra.stored as StoredDraft };
    return { kind: "refused", error };
  }
}
