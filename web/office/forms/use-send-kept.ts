import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { meQuery } from "../../shared/api/people-queries.ts";
import { sendKept } from "./send-kept.ts";

/** After a crash of this browser or of the server: what was kept here goes to the server from whatever page is opened. */
export function useSendKept(): void {
  const personId = useQuery(meQuery).data?.person?.id;
  const { pathname } = useLocation();
  const open = useRef<string | null>(null);
  open.current = /^\/drafts\/([0-9a-f-]{36})$/.exec(pathname)?.[1] ?? null;
  useEffect(() => {
    if (personId === undefined) return;
    // Where this browser keeps nothing there is nothing to send; the form itself says so while somebody writes.
    const send = () => void sendKept(personId, open.current).catch(() => 0);
    send();
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, [personId]);
}
