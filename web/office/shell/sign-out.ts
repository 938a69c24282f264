import { send } from "../../shared/api/request.ts";

/** Ends this session and loads the page anew, so that nothing of this person stays in memory. */
export async function signOut(): Promise<void> {
  await send("POST", "/api/sign-out", {});
  window.location.assign("/");
}
