import { onlineManager, type QueryClient } from "@tanstack/react-query";
import { send } from "../../shared/api/request.ts";
import { forgetAllHere } from "../forms/kept-here.ts";
import { sendKept } from "../forms/send-kept.ts";

/**
 * Ends this session and loads the page anew, so that nothing of this person stays in memory or in this browser. What the
 * server does not have yet is sent first; where it cannot be, it is kept for them until they come back.
 */
export async function signOut(queries: QueryClient, personId?: string): Promise<void> {
  const unsent = personId === undefined ? 0 : await sendKept(personId).catch(() => 0);
  // What is asked from here on would be asked by nobody: the page is loaded anew, and begins to ask again.
  onlineManager.setOnline(false);
  await queries.cancelQueries();
  try {
    await send("POST", "/api/sign-out", {});
  } catch (failure) {
    onlineManager.setOnline(true);
    throw failure;
  }
  if (personId !== undefined && unsent === 0) await forgetAllHere(personId).catch(() => undefined);
  window.location.assign("/");
}
